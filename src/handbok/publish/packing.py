"""A file's compressed forms, the same bytes each time."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping

import brotli

from handbok.release.manifest import Coding, File
from handbok.release.mediatype import is_packable

_LEAST = 256
"""Up to this many bytes the header that tells of compression costs what it saves."""

PACKERS: Mapping[Coding, Callable[[bytes], bytes]] = {
    "br": lambda data: bytes(brotli.compress(data, quality=11)),
    "gzip": lambda data: gzip.compress(data, 9, mtime=0),
}
"""How a file is packed, by content coding."""


def is_packed(file: File) -> bool:
    """Tell whether a file is worth packing."""
    return file.size > _LEAST and is_packable(file.type)
