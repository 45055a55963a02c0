"""What would be written, to be seen before it is."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from handbok.writing.file import Change


def difference(changes: Sequence[Change], root: Path) -> str:
    """Return the lines that are added and removed, file by file."""
    return "".join(f"{line}\n" for change in changes for line in _lines(change, root))


def _lines(change: Change, root: Path) -> Iterator[str]:
    path = change.file.relative_to(root).as_posix()
    before = (change.before or b"").decode("utf-8-sig").splitlines()
    yield from difflib.unified_diff(
        before, change.after.decode("utf-8-sig").splitlines(), path if before else "ny fil", path, lineterm=""
    )
