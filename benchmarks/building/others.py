"""Other tools on the same pages: plain MkDocs, which is what all is compared with, Zensical, and Hugo as the limit."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.building.sample import Sample, measured, size
from benchmarks.building.way import Way
from benchmarks.handbooks.writing import write

BASELINE = "mkdocs"
_HUGO = {
    "hugo.toml": 'baseURL = "/"\ntitle = "Handbok"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    "layouts/_default/single.html": "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}\n",
}
_HUGO["layouts/_default/list.html"] = _HUGO["layouts/_default/single.html"]
_HUGO["layouts/index.html"] = _HUGO["layouts/_default/single.html"]


def ways(folder: Path, pages: int) -> Iterator[Way]:
    """Make each tool's copy of the pages, and yield how it builds them."""
    plain = write(folder / "mkdocs", pages, plainly=True)
    zensical = write(folder / "zensical", pages, plainly=True)
    yield Way(
        BASELINE,
        "MkDocs, Material and macros on the same pages: one audience, Material's own search, no checks, no verification",
        lambda _: _built(["-m", "mkdocs", "build"], plain, pages),
    )
    yield Way(
        "zensical, clean",
        "the same site; its macros are a part of it, its search index is its own",
        lambda _: _built(["-m", "zensical", "build", "--clean"], zensical, pages),
    )
    yield Way(
        "zensical, nothing changed",
        "the build after that: its cache is warm; one audience, no checks",
        lambda _: _built(["-m", "zensical", "build"], zensical, pages),
    )
    if shutil.which("hugo"):
        hugo = _hugo_site(folder / "hugo", plain)
        yield Way(
            "hugo",
            "the limit, no equal: a bare template without navigation or search, and macros stand as they are written",
            lambda _: _hugo(hugo, pages),
        )


def _built(module: list[str], root: Path, pages: int) -> Sample:
    sample = measured([sys.executable, *module], root, PYTHONPATH=str(root))  # Zensical looks for macros there
    return whole(sample, root / "site", pages)


def _hugo_site(root: Path, plain: Path) -> Path:
    """Write Hugo's site of the same Markdown; a folder's first page is called _index.md there."""
    shutil.copytree(plain / "docs", root / "content")
    for file in [*(root / "content").rglob("index.md")]:
        file.rename(file.with_name("_index.md"))
    for path, text in _HUGO.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def _hugo(root: Path, pages: int) -> Sample:
    shutil.rmtree(root / "public", ignore_errors=True)
    return whole(measured(["hugo", "--quiet"], root), root / "public", pages)


def whole(sample: Sample, site: Path, pages: int) -> Sample:
    """Return a sample with its output's size; stop if pages are missing, for a fast build of less says nothing."""
    found = sum(1 for _ in site.rglob("*.html"))
    if found < pages:
        sys.exit(f"{site} has {found} of {pages} pages.")
    return replace(sample, output=size(site))
