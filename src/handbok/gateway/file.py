"""One file of a site: what it is, what it held when the build was read, and its bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from handbok.gateway.csp import policy_of

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".wasm": "application/wasm",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml; charset=utf-8",
}
_CHUNK = 256 * 1024


class Changed(Exception):
    """Tell that a file is no longer what it was when the build was read."""


@dataclass(frozen=True)
class File:
    """Hold a file's place, type, size, content hash, content security policy, and the mark of its version on disk."""

    path: Path
    type: str
    size: int
    etag: str
    policy: str
    version: tuple[int, int, int]

    def open(self) -> BinaryIO:
        """Open the file, if it still is the one that was listed."""
        try:
            stream = self.path.open("rb")
        except OSError as error:
            raise Changed from error
        if _version(os.fstat(stream.fileno())) != self.version:
            stream.close()
            raise Changed
        return stream


def read(path: Path) -> File:
    """Read a file once, for its hash and for the inline scripts of a page."""
    type = _TYPES.get(path.suffix.lower(), "application/octet-stream")
    with path.open("rb") as stream:
        status = os.fstat(stream.fileno())
        if type.startswith("text/html"):
            content = stream.read()
            digest, policy = hashlib.sha256(content), policy_of(content)
        else:
            digest, policy = hashlib.file_digest(stream, "sha256"), policy_of(b"")
    return File(path, type, status.st_size, f'"{digest.hexdigest()[:32]}"', policy, _version(status))


def pieces(stream: BinaryIO, start: int, length: int) -> Iterator[bytes]:
    """Yield a part of an open file, and close it."""
    with stream:
        stream.seek(start)
        while length > 0 and (piece := stream.read(min(_CHUNK, length))):
            length -= len(piece)
            yield piece


def _version(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns
