"""What a byte order mark hides: Windows programs save files with one, and what writes them anew need not refuse them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models import record_types
from handbok.models.base import Record
from handbok.validation.reading import validate
from handbok.writing.refusal import Refused
from handbok.writing.text import MARK, Text
from handbok.yaml import tree as yamltree


def readable(book: Handbook) -> Handbook:
    """Return a handbook with the records too that only a byte order mark keeps from being read."""
    found = {path: entry for path in sorted(book.unreadable) for entry in _entries(book, path)}
    if not found:
        return book
    entries = dict(book.entries)
    for entry in found.values():
        folder = type(entry.record).FOLDER
        entries[folder] = MappingProxyType({**entries[folder], entry.id: entry})
    return replace(book, entries=MappingProxyType(entries), unreadable=book.unreadable - set(found))


def _entries(book: Handbook, path: str) -> Iterator[Entry[Record]]:
    file, place = book.root / path, PurePosixPath(path)
    kind = record_types().get(place.parent.name)
    if kind is None or place.parts[0] != "data" or not file.is_file():
        return
    data = file.read_bytes()
    if not data.startswith(MARK):
        return
    try:
        tree = yamltree.parse(Text.of(data, path).text, path)
    except (Refused, yamltree.Refused):
        return
    read = validate(kind, tree, path, {"missing": "", "unknown": "", "value": ""})
    if read.model is not None and not read.problems and not tree.duplicates:
        yield Entry(place.stem, path, read.model, read.tree)
