"""What would be written, to be seen before it is."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from handbok.writing.file import Change
from handbok.writing.text import MARK


def difference(changes: Sequence[Change], root: Path) -> str:
    """Return the lines that are added and removed, file by file."""
    return "".join(f"{line}\n" for change in changes for line in _lines(change, root))


def notes(changes: Sequence[Change], root: Path) -> list[str]:
    """Return what a writer should know of how files are written."""
    return [
        f"{change.file.relative_to(root).as_posix()} sparas utan byteordningsmarkering (BOM): handboken läser inte filer med den."
        for change in changes
        if (change.before or b"").startswith(MARK) and not change.after.startswith(MARK)
    ]


def _lines(change: Change, root: Path) -> Iterator[str]:
    path = change.file.relative_to(root).as_posix()
    before = (change.before or b"").decode("utf-8-sig").splitlines()
    yield from difflib.unified_diff(
        before, change.after.decode("utf-8-sig").splitlines(), path if before else "ny fil", path, lineterm=""
    )
