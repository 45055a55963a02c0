"""The files of one site's index: which pages it has, and where their words stand.

Everything here follows from the site's own pages, names and numbers too: what stands in no page of the site cannot be
told from its index.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import cbor2

from handbok.search.merging import Chunk, Places, chunks
from handbok.search.reading import packed
from handbok.search.record import Record

_SHORTEST = 4  # characters of 5 bits each: the names are most of what a browser fetches first


@dataclass(frozen=True)
class Numbered:
    """Hold the pages of a site in one language: each with its own name, its number among all sites' pages, its record."""

    names: Sequence[str]
    numbers: Sequence[int]
    records: Sequence[Record]


def files(language: str, site: Numbered, words: Mapping[str, Places], version: str) -> tuple[str, dict[str, bytes]]:
    """Return the name of an index, and its files by path; the texts of the pages stand beside."""
    fields = sorted({field for record in site.records for field in record.fields})
    own = {number: at for at, number in enumerate(site.numbers)}
    made = {f"{language}_{_hash(chunk.data)}": chunk for chunk in chunks(words, own, fields)}
    found = {f"index/{name}.pf_index": packed(chunk.data) for name, chunk in made.items()}
    meta = cbor2.dumps([version, list(_pages(site)), list(_chunks(made)), [], [], fields])
    name = f"{language}_{_hash(meta)}"
    return name, {**found, f"pagefind.{name}.pf_meta": packed(meta)}


def names(texts: Sequence[bytes]) -> list[str]:
    """Return short names for the texts of a site's pages, by what they hold, so that an old index finds no other.

    The page's HTML has no part in it: two engines that say the same give the same names.
    """
    digests = [base64.b32hexencode(place(text)).decode().lower().rstrip("=") for text in texts]
    lengths = dict.fromkeys(digests, _SHORTEST)
    ordered = sorted(lengths)
    for one, other in itertools.pairwise(ordered):
        same = next(at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
        lengths[one], lengths[other] = max(lengths[one], same + 1), max(lengths[other], same + 1)
    return [digest[: lengths[digest]] for digest in digests]


def place(text: bytes) -> bytes:
    """Return what the texts of pages are ordered and named by."""
    return hashlib.blake2b(text, digest_size=16).digest()


def _pages(site: Numbered) -> Iterator[list[str | int]]:
    for name, record in zip(site.names, site.records, strict=True):
        yield [name, record.length]


def _chunks(made: Mapping[str, Chunk]) -> Iterator[list[str]]:
    return ([chunk.first, chunk.last, name] for name, chunk in made.items())


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=5).hexdigest()
