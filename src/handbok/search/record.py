"""What the search holds of one page: the text that it shows, and where each word stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

import cbor2

Row = tuple[str, bytes, list[int]]
"""A word, its places, and its places in what is told of the page; all as Pagefind writes them.

A word with å, ä or ö stands under its plain form, after which a tab and its own form follow.
"""
NOWHERE = cbor2.dumps([])


@dataclass(frozen=True)
class Told:
    """Hold a word's places where some are in fields of the page: a field has another number in each index."""

    places: bytes
    marks: tuple[int, ...]
    fields: tuple[str, ...]

    def among(self, fields: Mapping[str, int]) -> bytes:
        """Return the places as an index writes them that gives the fields these numbers."""
        numbers = (mark if mark >= 0 else -1 - fields[self.fields[-1 - mark]] for mark in self.marks)
        return self.places + cbor2.dumps(list(numbers))


@dataclass(frozen=True)
class Record:
    """Hold one page; `rows` stand in the order of `lines`, the words, which need not be sorted."""

    length: int
    fields: tuple[str, ...]
    lines: tuple[str, ...]
    rows: tuple[bytes | Told, ...]
    words: tuple[str, ...]
    """The words of its text, as they stand there."""


def pack(length: int, fields: list[str], rows: list[Row], words: list[str]) -> bytes:
    """Return a record as bytes."""
    lines, places, marks = zip(*rows, strict=True) if rows else ((), (), ())
    data = [each if mark else each + NOWHERE for each, mark in zip(places, marks, strict=True)]
    told = {at: mark for at, mark in enumerate(marks) if mark}
    return cbor2.dumps([length, fields, "\n".join(lines), list(map(len, data)), b"".join(data), told, "\n".join(words)])


def unpack(data: bytes) -> Record:
    """Return the record that was packed."""
    found: list[Any] = cbor2.loads(data)
    length, fields, lines, sizes, places, told, words = found
    rows: list[Any] = [places[start:end] for start, end in pairwise(accumulate(sizes, initial=0))]
    for at, marks in told.items():
        rows[at] = Told(rows[at], tuple(marks), tuple(fields))
    return Record(length, tuple(fields), _split(lines), tuple(rows), _split(words))


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
