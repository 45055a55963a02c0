"""What the search holds of one page: the text that it shows, and where each word stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
    """Hold what an index says of a page as a whole."""

    length: int
    fields: tuple[str, ...]
    words: str
    """The words of its text as they stand there, one a line."""


def pack(length: int, fields: list[str], rows: list[Row], words: list[str]) -> bytes:
    """Return a record as bytes."""
    lines, places, marks = zip(*rows, strict=True) if rows else ((), (), ())
    data = [each if mark else each + NOWHERE for each, mark in zip(places, marks, strict=True)]
    told = {at: mark for at, mark in enumerate(marks) if mark}
    return cbor2.dumps([length, fields, "\n".join(lines), list(map(len, data)), b"".join(data), told, "\n".join(words)])


def unpack(data: bytes) -> tuple[Record, Iterator[tuple[str, bytes | Told]]]:
    """Return the record that was packed, and each word with its places."""
    length, fields, lines, sizes, places, told, words = cbor2.loads(data)
    record = Record(length, tuple(fields), words)
    return record, _rows(lines, sizes, places, {at: (tuple(marks), record.fields) for at, marks in told.items()})


def _rows(
    lines: str, sizes: list[int], places: bytes, told: dict[int, tuple[tuple[int, ...], tuple[str, ...]]]
) -> Iterator[tuple[str, bytes | Told]]:
    start = 0
    for at, (line, size) in enumerate(zip(lines.split("\n"), sizes, strict=False)):
        row = places[start : start + size]
        start += size
        yield line, Told(row, *told[at]) if at in told else row
