"""The site engines and the search index, each run as a process of its own.

A process keeps one audience's modules, caches and memory from another's: macros/ is cached within a process.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path

COMMANDS: Mapping[str, list[str]] = {
    "mkdocs": ["mkdocs", "build"],
    "zensical": ["zensical", "build"],
}
"""How each engine builds the mkdocs.yml that -f names."""


class Broke(Exception):
    """Say that an engine ended with an error, and what it printed."""

    def __init__(self, engine: str, output: str) -> None:
        super().__init__(output)
        self.engine = engine
        self.output = output


def render(engine: str, folder: Path, today: date) -> str:
    """Build a staged tree into its site_dir; return what the engine printed. Raises Broke."""
    return _run(engine, [*COMMANDS[engine], "-f", str(folder / "mkdocs.yml")], folder, today)


def index(site: Path, today: date) -> None:
    """Write Pagefind's search index into a folder of pages. Raises Broke."""
    _run("pagefind", ["pagefind", "--site", str(site), "--quiet"], site, today)


def lay_out(site: Path, files: Sequence[Path], today: date) -> None:
    """Lay out documents, each followed by the PDF to write, with the pictures of a site. Raises Broke."""
    _run("weasyprint", ["handbok.exports.booklet.layout", str(site), *map(str, files)], site, today)


def theme_folders() -> list[Path]:
    """Return the folders of the theme's templates, one for each installed engine."""
    specs = [find_spec(name) for name in ("material", "zensical")]
    return [Path(spec.origin).parent / "templates" for spec in specs if spec and spec.origin]


def _run(name: str, module: list[str], folder: Path, today: date) -> str:
    environment = {
        **os.environ,
        "HANDBOK_STAGED": "1",
        "HANDBOK_TODAY": today.isoformat(),
        "NO_MKDOCS_2_WARNING": "true",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
        # the same handbook gives the same bytes: Material and MkDocs stamp pages and feeds with this
        "SOURCE_DATE_EPOCH": str(int((today - date(1970, 1, 1)).total_seconds())),
    }
    done = subprocess.run(
        [sys.executable, "-m", *module],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        raise Broke(name, done.stdout)
    return done.stdout
