"""The distinct contents of a release, each written once and linked to all its places.

Audiences share most files, and so do releases: equal content is one file on the disk, where the file system can.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from handbok.publish.earlier import Earlier
from handbok.publish.packing import PACKERS, is_packed
from handbok.release.manifest import Coding, File, Variant
from handbok.release.stamp import is_stamped, stamp

_CHUNK = 1024 * 1024


class Changed(Exception):
    """Name a file that is not what the build said."""


class Shelf:
    """Keep contents in a folder of their own until they have been placed; several threads may fill it.

    A file's name on the shelf is its key: the hash of the content, and for a packed form its coding too.
    """

    def __init__(self, folder: Path, earlier: Earlier) -> None:
        self._folder = folder
        self._earlier = earlier
        folder.mkdir()

    def take(self, file: File, source: Path) -> dict[Coding, Variant]:
        """Put a file's content on the shelf, and its packed forms; return these. Raises Changed."""
        if not self._again(file.sha256, file.sha256):
            self._copy(source, file.sha256)
        if not is_packed(file):
            return {}
        known = self._earlier.variants.get(file.sha256, {})
        found = ((coding, known.get(coding)) for coding in PACKERS)
        packed = {coding: self._variant(file, coding, variant) for coding, variant in found}
        return {coding: variant for coding, variant in packed.items() if variant is not None}

    def place(self, path: Path, sha256: str, coding: str = "") -> None:
        """Let a content that is on the shelf stand in its place."""
        path.parent.mkdir(parents=True, exist_ok=True)
        _join(self._folder / f"{sha256}{coding}", path)

    def remove(self) -> None:
        """Take the shelf away; what has been placed stays."""
        shutil.rmtree(self._folder)

    def _variant(self, file: File, coding: Coding, known: Variant | None) -> Variant | None:
        key = f"{file.sha256}{coding}"
        if known and self._again(known.sha256, key):
            return known
        packed = PACKERS[coding]((self._folder / file.sha256).read_bytes())
        if len(packed) >= file.size:
            return None
        variant = Variant(size=len(packed), sha256=hashlib.sha256(packed).hexdigest())
        self._write(key, variant.sha256, lambda place: place.write_bytes(packed))
        return variant

    def _again(self, sha256: str, key: str) -> bool:
        """Use the file that the release before has, if it still is what was written."""
        known = self._earlier.files.get(sha256)
        if known is None or not is_stamped(known, sha256) or _hash(known) != sha256:
            return False
        _join(known, self._folder / key)
        return True

    def _copy(self, source: Path, sha256: str) -> None:
        def copy(place: Path) -> None:
            if _copied(source, place) != sha256:
                raise Changed(source)

        self._write(sha256, sha256, copy)

    def _write(self, key: str, sha256: str, write: Callable[[Path], object]) -> None:
        place = self._folder / key
        write(place)
        stamp(place, sha256)


def _join(original: Path, place: Path) -> None:
    try:
        os.link(original, place)
    except OSError:  # no hard links here, or this file has all that it may have: a copy, then
        shutil.copy2(original, place)


def _copied(source: Path, place: Path) -> str:
    """Copy a file and return the hash of what was written: the very bytes, not what another reading gives."""
    digest = hashlib.sha256()
    with source.open("rb") as stream, place.open("xb") as out:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            out.write(chunk)
    return digest.hexdigest()


def _hash(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
