"""The texts of a CBOR file, without the millions of numbers around them (RFC 8949)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import cbor2

_OTHERS = re.compile(
    rb"(?>(?:[\x00-\x17\x20-\x37\x80-\x97\x9f-\xb7\xbf\xe0-\xf7\xff]"  # small numbers, heads of lists and maps, ends, true
    rb"|[\x18\x38\x98\xb8\xf8]."  # the same with one, two, four or eight bytes more
    rb"|[\x19\x39\x99\xb9\xf9].."
    rb"|[\x1a\x3a\x9a\xba\xfa].{4}"
    rb"|[\x1b\x3b\x9b\xbb\xfb].{8})*)",
    re.S,
)
_LENGTHS = {0x78: 1, 0x79: 2, 0x7A: 4, 0x7B: 8}


def texts(data: bytes) -> list[str]:
    """Return every text of a file, the keys of its maps among them, in order."""
    try:
        return list(_scanned(data))
    except LookupError:  # bytes, tags, texts in pieces: what a search index has none of
        return list(_walked(cbor2.loads(data)))


def _scanned(data: bytes) -> Iterator[str]:
    """Yield the texts. Raises LookupError at what is neither text, number, list nor map."""
    at = _past(data, 0)
    while at < len(data):
        head = data[at]
        if 0x60 <= head <= 0x77:
            length, start = head - 0x60, at + 1
        else:
            start = at + 1 + _LENGTHS[head]
            length = int.from_bytes(data[at + 1 : start], "big")
        if start + length > len(data):
            raise LookupError
        yield data[start : start + length].decode("utf-8", "replace")
        at = _past(data, start + length)


def _past(data: bytes, at: int) -> int:
    match = _OTHERS.match(data, at)
    return match.end() if match else at


def _walked(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.items():
            yield from _walked(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _walked(each)
    elif isinstance(value, str):
        yield value
