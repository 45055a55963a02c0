"""What each key of a watched handbook stands for, as a hash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from hashlib import blake2b, sha256
from typing import Any

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.base import Record
from handbok.page import Page

ABSENT = "-"


class Digests:
    """Answer for one handbook; `whole` is the handbook it is a view of."""

    def __init__(self, book: Handbook, whole: Handbook) -> None:
        self._book = book
        self._whole = whole

    def __call__(self, key: str) -> str:
        """Return the hash of what a key of watching.watch stands for. Raises LookupError for a key of nothing."""
        kind, _, name = key.partition(" ")
        return self._kinds[kind](name)

    @cached_property
    def _kinds(self) -> Mapping[str, Callable[[str], str]]:
        book = self._book
        return {
            "today": lambda _: book.today.isoformat(),
            "problems": lambda _: digest(map(repr, book.problems)),
            "unreadable": lambda _: digest(sorted(book.unreadable)),
            "chain": lambda _: digest([repr(book.chain)]),
            "page*": lambda _: digest(book.pages),
            "page?": lambda path: str(path in book.pages),
            "head": lambda path: _of(book.pages, path, head),
            "page": lambda path: _of(book.pages, path, page),
            "records*": lambda _: digest(book.entries),
            "records?": lambda folder: str(folder in book.entries),
            "record": self._record,
            "asset*": lambda _: digest(book.assets),
            "asset?": lambda path: str(path in book.assets),
            "file": lambda path: _of(book.assets, path, lambda asset: hashed(asset.file.read_bytes())),
            "setting*": lambda _: digest(book.settings),
            "setting?": lambda name: _of(book.settings, name, lambda tree: digest([repr(tree.value)])),
            "calls*": lambda _: digest(book.callers),
            "calls?": lambda name: _of(book.callers, name, lambda calls: digest(map(repr, calls))),
        }

    def _record(self, name: str) -> str:
        """Answer for "FOLDER/ID", what it says, and for "FOLDER/*" and "FOLDER/? ID", which there are."""
        folder, _, id = name.partition("/")
        found = self._book.entries.get(folder, {})
        if id == "*":
            return digest(found)
        if id.startswith("? "):
            return str(id[2:] in found)
        return _of(found, id, lambda entry: entry_digest(entry, self._whole.entries[folder][id]))


def digest(texts: Iterable[str]) -> str:
    """Return a hash of some texts in order."""
    found = blake2b(digest_size=16)
    for text in texts:
        data = text.encode()
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()


def hashed(data: bytes) -> str:
    """Return the hash that files are known by, of a handbook and of a site."""
    return sha256(data).hexdigest()


def head(page: Page) -> str:
    """Return a hash of a page's front matter, with what its course's publication makes of it."""
    meta = page.meta
    return digest([page.source.text[: page.body_start], *((meta.audience, str(meta.draft)) if meta else ())])


def page(page: Page) -> str:
    """Return a hash of a whole page."""
    return digest([head(page), page.body])


def entry_digest(entry: Entry[Record], whole: Entry[Record]) -> str:
    """Return a hash of a record, without what a view withholds of it."""
    told = [entry.digest, repr(entry.record.audience)]
    if entry.record is not whole.record:
        told.append(entry.record.model_dump_json(by_alias=True))
    return digest(told)


def _of(found: Mapping[str, Any], name: str, of: Callable[[Any], str]) -> str:
    return of(found[name]) if name in found else ABSENT
