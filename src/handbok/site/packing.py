"""What was read, as plain bytes to keep and to send between processes: a line of JSON, then numbers."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from handbok.site.ngrams import Numbers


def pack(facts: Any, *arrays: Numbers) -> bytes:
    """Return facts that JSON can hold, and arrays of numbers that often come again, as bytes."""
    found = [np.unique(array, return_inverse=True) for array in arrays]
    sizes = [(len(each), len(places)) for each, places in found]
    line = json.dumps([sizes, facts], ensure_ascii=False).encode("utf-8", "surrogatepass")
    parts = [part for each, places in found for part in (each.astype("<u8"), places.astype(_places(len(each))))]
    return b"\n".join((line, b"".join(part.tobytes() for part in parts)))


def unpack(data: bytes) -> tuple[Any, list[Numbers]]:
    """Return what was packed."""
    at = data.index(b"\n")
    sizes, facts = json.loads(data[:at].decode("utf-8", "surrogatepass"))
    found, at = [], at + 1
    for different, length in sizes:
        each = np.frombuffer(data, "<u8", different, at)
        places = np.frombuffer(data, _places(different), length, at + each.nbytes)
        found.append(each[places].astype(np.uint64, copy=False))
        at += each.nbytes + places.nbytes
    return facts, found


def _places(count: int) -> str:
    return "<u2" if count <= 1 << 16 else "<u4"
