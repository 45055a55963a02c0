"""What is around all pages of a handbook: its configuration, macros and theme, and the versions that read them."""

from __future__ import annotations

import platform
import sysconfig
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

from handbok.cache.digests import digest
from handbok.shipped import layers, own

_ENGINE = Path(__file__).parents[1]
_LEFT_OUT = "__pycache__"


@cache
def version() -> str:
    """Return a hash of the engine's own files and of all that is installed beside it."""
    libraries = sorted(each.name for each in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return digest([platform.python_version(), *libraries, files([_ENGINE])])


def frame(root: Path) -> str:
    """Return a hash of a handbook's configuration, macros and theme."""
    return files([root / "mkdocs.yml", own("mkdocs.yml"), *layers(root, "macros"), *layers(root, "overrides")])


def files(places: Iterable[Path]) -> str:
    """Return a hash of some files and of all files in some folders, with their paths from there."""
    found = blake2b(digest_size=16)
    for place in places:
        inside = sorted(each for each in place.rglob("*") if _LEFT_OUT not in each.parts) if place.is_dir() else [place]
        for file in inside:
            if file.is_file():
                found.update(digest([file.relative_to(place).as_posix()]).encode())
                found.update(blake2b(file.read_bytes()).digest())
    return found.hexdigest()
