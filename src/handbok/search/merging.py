"""The words of many pages, put together once, and each site's index written of its own pages among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter

import cbor2

from handbok.search.record import Told

Places = tuple[list[int], list[bytes | Told]]
"""The numbers of the pages that have a word, and its places on each."""

CHUNK = 16 * 1024
"""Bytes of words in one file, before packing: a question fetches the one that its word stands in."""


@dataclass(frozen=True)
class Chunk:
    """Hold some words, in order, with the least that tells which words stand there."""

    first: str
    last: str
    data: bytes


class Words:
    """Gather the pages of each word; pages come in the order of their numbers."""

    def __init__(self) -> None:
        self._found: dict[str, Places] = defaultdict(lambda: ([], []))

    def add(self, number: int, rows: Iterable[tuple[str, bytes | Told]]) -> None:
        """Add the words of a page."""
        found = self._found
        for line, row in rows:
            numbers, places = found[line]
            numbers.append(number)
            places.append(row)

    def ordered(self) -> dict[str, Places]:
        """Return the pages by the word: a word, then its forms, for a tab sorts before all letters."""
        return {line: self._found[line] for line in sorted(self._found)}


def chunks(words: Mapping[str, Places], pages: Mapping[int, int], fields: Sequence[str]) -> list[Chunk]:
    """Return the words of a site; `pages` gives its own numbers of its pages, rising as theirs do."""
    places = _Places(pages, {name: number for number, name in enumerate(fields)})
    listed = ((word, data) for word, data in _words(words, places) if data)
    cut: list[list[tuple[str, bytes]]] = [[]]
    size = 0
    for word, data in listed:
        if size + len(data) > CHUNK:  # a word that fills a file has it alone
            cut.append([])
            size = 0
        cut[-1].append((word, data))
        size += len(data)
    return _named([part for part in cut if part])


def _words(words: Mapping[str, Places], places: _Places) -> Iterator[tuple[str, bytes]]:
    for word, lines in groupby(words, key=lambda line: line.partition("\t")[0]):
        forms = [(line.partition("\t")[2], places.of(*words[line])) for line in lines]
        plain = next((data for form, data in forms if not form), b"")
        varied = [array(2) + cbor2.dumps(form) + data for form, data in forms if form and data]
        if plain or varied:
            yield word, b"".join([array(3), cbor2.dumps(word), plain or array(0), array(len(varied)), *varied])


class _Places:
    """Write the places of words on the pages of one site."""

    def __init__(self, pages: Mapping[int, int], fields: Mapping[str, int]) -> None:
        self._pages = [-1] * (max(pages, default=-1) + 1)
        for number, own in pages.items():
            self._pages[number] = own
        self._fields = fields
        self._steps = [array(3) + cbor2.dumps(step) for step in range(len(pages))]

    def of(self, numbers: list[int], rows: list[bytes | Told]) -> bytes:
        """Return the pages of a word, each with how far it is from the one before; b"" when the site has none."""
        written: list[bytes] = []
        last = 0
        pages, steps, most = self._pages, self._steps, len(self._pages)
        for number, row in zip(numbers, rows, strict=True):
            own = pages[number] if number < most else -1
            if own >= 0:
                written.append(steps[own - last])
                written.append(row if isinstance(row, bytes) else row.among(self._fields))
                last = own
        return array(len(written) // 2) + b"".join(written) if written else b""


@cache
def array(length: int) -> bytes:
    """Return the head of a CBOR array: a number's, with another type in its three highest bits (RFC 8949, 3.1)."""
    head = cbor2.dumps(length)
    return bytes([head[0] | 0x80]) + head[1:]


def _named(parts: Sequence[Sequence[tuple[str, bytes]]]) -> list[Chunk]:
    """Return the chunks between as short bounds as tell them apart, so that the beginning of a word finds its own."""
    bounds = [[part[0][0], part[-1][0]] for part in parts]
    for before, after in pairwise(bounds):
        same = _common(before[1], after[0])
        if before[1][: same + 1] >= before[0]:
            before[1] = before[1][: same + 1]
        after[0] = after[0][: same + 1]
    data = (b"\x81" + array(len(part)) + b"".join(map(itemgetter(1), part)) for part in parts)
    return [Chunk(first, last, each) for (first, last), each in zip(bounds, data, strict=True)]


def _common(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
