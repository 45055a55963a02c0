"""A built site verified: each file read for itself, by any process or long ago, and all judged together.

A reading tells all that is asked of a file; it follows from the file's path in its site, its content and, for those
whose content is known to be harmless, from that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from handbok.problem import Problem
from handbok.site import leaks, links
from handbok.site.leaks import Text
from handbok.site.links import Pointers
from handbok.site.packing import pack, unpack
from handbok.site.secrets import Secrets
from handbok.site.shelf import key as digest
from handbok.site.symlinks import symlinks


@dataclass(frozen=True)
class Reading:
    """Hold what was read of a file."""

    text: Text
    pointers: Pointers

    def pack(self) -> bytes:
        """Return it as bytes."""
        text, pointers = self.text, self.pointers
        facts = [text.hash, text.known, pointers.at_fault]
        return pack(facts, text.name, text.content, pointers.files, pointers.anchors, pointers.ids)

    @classmethod
    def unpack(cls, data: bytes) -> Reading:
        """Return what was packed."""
        (hash, known, at_fault), (name, content, *pointers) = unpack(data)
        return cls(Text(hash, name, content, known), Pointers(at_fault, *pointers))


def key(name: str, hash: str, harmless: frozenset[str] = frozenset()) -> str:
    """Return what the reading of a file is kept under, by its path in the site and its content's SHA-256."""
    return digest(name, hash, str(hash in harmless))


def read(name: str, data: bytes, harmless: frozenset[str] = frozenset()) -> Reading:
    """Read a file by its path in the site; of what has its hash among `harmless`, only the name and hash."""
    return Reading(leaks.read(name, data, harmless), links.read(name, data))


def judge(
    site: Path, audience: str, readings: Mapping[str, Reading], secrets: Secrets, own: frozenset[str]
) -> Iterator[Problem]:
    """Yield what is wrong with a site of which every file was read, by their paths in it.

    `own` are content hashes of files that hold nothing of the handbook's: the theme's and the search tool's.
    A file that seems to be at fault is read again from `site`.
    """
    yield from symlinks(site, audience)
    yield from links.judge(site, audience, {name: reading.pointers for name, reading in readings.items()})
    yield from leaks.judge(site, audience, {name: reading.text for name, reading in readings.items()}, secrets, own)
