"""The releases of a target, as an operator wants to see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handbok.publish.target import Target
from handbok.release import manifest as manifests
from handbok.release.name import moment_of
from handbok.release.verifying import Verifier


@dataclass(frozen=True)
class Listed:
    """Describe a release: pages of the widest site, bytes on disk (shared ones in each), and what is wrong with it."""

    name: str
    moment: datetime
    is_current: bool
    pages: int
    size: int
    faults: tuple[str, ...]


def overview(to: Path) -> Iterator[Listed]:
    """Yield the releases, newest first. Raises Refused for a `current` that is not ours."""
    target = Target.at(to)
    current = target.current()
    verifier = Verifier()
    for name in target.names():
        folder = target.release(name)
        wrong = tuple(verifier.faults(folder))
        yield Listed(name, moment_of(name), name == current, _pages(folder), _size(folder), wrong)


def _pages(folder: Path) -> int:
    try:
        widest = manifests.read(folder / manifests.NAME).audiences[-1]
    except manifests.Unreadable:
        return 0
    return sum(file.type.startswith("text/html") for file in widest.listed)


def _size(folder: Path) -> int:
    """Return the bytes on disk; a file with several names counts once."""
    found = (file.stat(follow_symlinks=False) for file in folder.rglob("*"))
    return sum({(status.st_dev, status.st_ino): status.st_size for status in found}.values())
