"""One file of a site: its bytes in memory or its place on disk, and the answers made of it beforehand."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from handbok.gateway.whole import Fields, Whole
from handbok.release import manifest as manifests
from handbok.release.csp import policy

_IN_MEMORY = 1024 * 1024
"""Files up to this size are kept and sent in one piece; larger ones, films, are streamed from disk."""
_CHUNK = 256 * 1024
_CODINGS = ("br", "gzip")


class Changed(Exception):
    """Tell that a file is not what the manifest says, or no longer what it was."""


class Contents:
    """Keep files' bytes by their hashes: what is equal in several sites, or in the release before, is there once."""

    def __init__(self, before: Contents | None = None) -> None:
        self._before: Mapping[str, bytes] = before._now if before else {}
        self._now: dict[str, bytes] = {}

    def read(self, path: Path, sha256: str, size: int) -> bytes:
        """Return a file's bytes. Raises Changed unless they are those that the hash is of."""
        found = self._now.get(sha256) or self._before.get(sha256)
        if found is None:
            found = _bytes(path)
            if len(found) != size or hashlib.sha256(found).hexdigest() != sha256:
                raise Changed(path)
        self._now[sha256] = found
        return found

    def settle(self) -> None:
        """Forget the release before."""
        self._before = {}


class File:
    """Answer for one file: `wholes` are its answers by content coding, the file as it is under ""."""

    __slots__ = ("_version", "etag", "fields", "path", "size", "wholes")

    def __init__(self, path: Path, entry: manifests.File, fields: Fields, status: int, contents: Contents) -> None:
        self.path = path
        self.size = entry.size
        self.etag = f'"{entry.sha256[:32]}"'
        self.fields = fields
        self.wholes: dict[str, Whole] = {}
        self._version = _version(_status(path))
        if self._version[1] != entry.size:
            raise Changed(path)
        if entry.size > _IN_MEMORY:
            return
        self.wholes[""] = self._whole(status, contents.read(path, entry.sha256, entry.size), self.etag)
        for coding, variant in entry.variants.items():
            packed = contents.read(path.with_name(Path(entry.packed_path(coding)).name), variant.sha256, variant.size)
            self.wholes[coding] = self._whole(status, packed, f'"{variant.sha256[:32]}"', coding)

    def accepted(self, codings: str) -> Whole | None:
        """Return the answer in the best of the codings that a browser accepts; None for a file that is not in memory."""
        if len(self.wholes) > 1:
            for coding in _accepted(codings):
                if found := self.wholes.get(coding):
                    return found
        return self.wholes.get("")

    def open(self) -> BinaryIO:
        """Open the file. Raises Changed unless it still is the one that was listed."""
        try:
            stream = self.path.open("rb")
        except OSError as error:
            raise Changed(self.path) from error
        if _version(os.fstat(stream.fileno())) != self._version:
            stream.close()
            raise Changed(self.path)
        return stream

    def _whole(self, status: int, body: bytes, etag: str, coding: str = "") -> Whole:
        fields = [*self.fields, (b"content-length", str(len(body)).encode())]
        if status == 200:
            fields += [(b"etag", etag.encode()), (b"accept-ranges", b"bytes")]
        if coding:
            fields.append((b"content-encoding", coding.encode()))
        return Whole(status, fields, body, etag)


def read(folder: Path, entry: manifests.File, contents: Contents, fixed: Fields, status: int = 200) -> File:
    """Return a file of a manifest, read and ready. Raises Changed unless it is as the manifest says."""
    fields = [
        (b"content-type", entry.type.encode()),
        (b"cache-control", b"private, no-cache"),
        (b"vary", b"Cookie, Accept-Encoding" if entry.variants else b"Cookie"),
        (b"content-security-policy", policy(entry.scripts).encode()),
        *fixed,
    ]
    return File(folder / entry.path, entry, fields, status, contents)


def pieces(stream: BinaryIO, start: int, length: int) -> Iterator[bytes]:
    """Yield a part of an open file, and close it."""
    with stream:
        stream.seek(start)
        while length > 0 and (piece := stream.read(min(_CHUNK, length))):
            length -= len(piece)
            yield piece


@lru_cache(256)
def _accepted(field: str) -> tuple[str, ...]:
    """Return the codings we have that an Accept-Encoding field takes, the best packed first (RFC 9110, 12.5.3)."""
    weights = {}
    for each in field.lower().split(","):
        name, _, weight = each.partition(";")
        weights[name.strip()] = weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return tuple(coding for coding in _CODINGS if weights.get(coding, False))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Changed(path) from error


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat(follow_symlinks=False)
    except OSError as error:
        raise Changed(path) from error


def _version(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns
