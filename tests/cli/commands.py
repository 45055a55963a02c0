"""Running `handbok` as a person does, with what it printed and its exit code."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from handbok.cli import main
from tests.handbooks import Content, write

ENGLISH = (
    "Usage",
    "Options",
    "Error",
    "Invalid",
    "Missing",
    "option",
    "argument",
    "Try",
    "Traceback",
    "requires",
    "such",
)

MKDOCS = {"mkdocs.yml": "site_name: Exempel\n"}
FAULTY = {
    "docs/fel.md": "---\ntitle: Fel\nåtkomst: publik\nansvarig: projektledare\ngranskad: 2026-11-22\n---\n\n#### Mål\n\nVi vill nå ett mål.\n"
}


COMMAND = [sys.executable, "-c", "import sys; from handbok.cli import main; sys.exit(main())"]


@dataclass(frozen=True)
class Ran:
    """Hold how a command went."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Return all it printed."""
        return self.out + self.err


def handbok(*arguments: str, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Ran:
    """Run the command with no terminal and no CI service around it."""
    out, err = io.StringIO(), io.StringIO()
    around = {"GITHUB_ACTIONS": "", "NO_COLOR": "", **(env or {})}
    with redirect_stdout(out), redirect_stderr(err), chdir(cwd or Path()), patch.dict(os.environ, around):
        code = main(arguments)
    return Ran(code, out.getvalue(), err.getvalue())


def handbok_process(*arguments: str, cwd: Path, env: Mapping[str, str]) -> Ran:
    """Run the command in a process of its own, whose environment counts from its very start."""
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, cwd=cwd, env={**os.environ, **env}, check=False)
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def book(root: Path, files: Mapping[str, Content] | None = None) -> Path:
    """Write a handbook that the command accepts, with these files on top, and return its root."""
    return write(root, {**MKDOCS, **(files or {})})
