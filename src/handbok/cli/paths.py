"""Paths as they are given on a command line, with slashes or backslashes."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from typing import Any


def native(value: Any) -> Any:
    """Return a path, or a list of them, as this system has it; what was copied from Windows means the same elsewhere."""
    if isinstance(value, list | tuple):
        return type(value)(native(each) for each in value)
    if isinstance(value, Path) and "\\" in str(value) and not value.exists():
        return Path(PureWindowsPath(value).as_posix())
    return value
