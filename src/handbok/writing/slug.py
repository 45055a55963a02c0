"""Ids made from what things are called: ASCII, free, and good as file names on every system."""

from __future__ import annotations

from collections.abc import Container

from handbok.swedish import slug

_DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}
"""Names that Windows keeps for itself, whatever their ending."""
_LONGEST = 60


def made(name: str, taken: Container[str] = ()) -> str:
    """Return an id for a name, with a number when it is taken; "" when nothing of the name can stand in an id."""
    stem = _short(slug(name))
    if stem in _DEVICES:
        stem = f"{stem}-sida"
    free, number = stem, 1
    while free in taken:
        number += 1
        free = f"{stem}-{number}"
    return free


def _short(stem: str) -> str:
    """Cut an id between two words where it would be hard to read and to type."""
    if len(stem) <= _LONGEST:
        return stem
    return stem[: _LONGEST + 1].rsplit("-", 1)[0][:_LONGEST]
