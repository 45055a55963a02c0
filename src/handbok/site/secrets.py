"""What an audience must not meet: the phrases and files of everything withheld from it.

A leak is a full title, heading, id, path or file name, or a run of six words, of something withheld, that occurs in
nothing which the audience may see by the handbook's own filter and not in the theme's texts (design.md).
Phrases longer than six words are told by their runs of six, so every phrase has one to six words.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

import numpy as np

from handbok.cache.store import Store
from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.base import Record
from handbok.site import contents, exact
from handbok.site.contents import fingerprint
from handbok.site.ngrams import Table, each_once, numbers, of_phrases, together
from handbok.site.shelf import Said, Shelf, Withheld
from handbok.site.words import Phrase
from handbok.site.words import words as words
from handbok.view import restrict


@dataclass(frozen=True)
class Phrases:
    """Hold phrases to look for, by their numbers."""

    table: Table

    def met(self, stream: Sequence[str]) -> Iterator[Phrase]:
        """Yield the phrases that a stream of words holds."""
        for length, places, _ in self.table.hits(numbers(stream)):
            yield from (tuple(stream[at : at + length]) for at in places.tolist())


@dataclass(frozen=True)
class Secrets:
    """Hold what an audience must not meet, and the words and files it may."""

    phrases: Phrases
    files: dict[str, str]
    """Content hashes of withheld files, with their paths."""
    open_files: frozenset[str]
    single: frozenset[str]
    """Words that something withheld is named by, open ones among them."""
    open_words: Callable[[], set[str]]
    exactly: Callable[[], exact.Phrases]
    """Tells the same phrases by their words, and where they come from."""

    def is_stem(self, word: str) -> bool:
        """Tell whether a word is the beginning of one that the audience may meet: a search index holds such stems."""
        at = bisect_left(self._vocabulary, word)
        return at < len(self._vocabulary) and self._vocabulary[at].startswith(word)

    @cached_property
    def unstemmed(self) -> Phrases:
        """Return the phrases without the single words that are stems of open ones."""
        stems = of_phrases((word,) for word in self.single if self.is_stem(word))
        phrases = self.phrases.table.phrases
        return Phrases(Table(phrases[~np.isin(phrases, stems)]))

    @cached_property
    def _vocabulary(self) -> list[str]:
        """Return every word the audience may meet, sorted, with and without diacritics."""
        found = self.open_words()
        return sorted(found | {_fold(word) for word in found})


def secrets(book: Handbook, audience: str, store: Store | None = None) -> Secrets:
    """Return what `audience` must not meet of a handbook."""
    return Sources(book, store).secrets(audience)


class Sources:
    """Read a handbook once, for what each of its audiences must not meet."""

    def __init__(self, book: Handbook, store: Store | None = None) -> None:
        """Look in `store` first for what was read of the same content before; use it from one thread."""
        self._book = book
        self._shelf = Shelf(store)
        self._fingerprints: dict[str, str] = {}

    def secrets(self, audience: str, view: Handbook | None = None) -> Secrets:
        """Return what `audience` must not meet; `view` is what it may see, if that is known already."""
        view = view or restrict(self._book, audience)
        withheld = self._withheld(view)
        table = Table(each_once(np.concatenate([each.phrases for each in withheld])))
        said = self._open(view) if len(table.phrases) else []
        is_open = np.zeros(len(table.phrases), np.bool_)
        for _, _, found in table.hits(together(each.numbers for each in said)):
            is_open[found] = True
        return Secrets(
            Phrases(Table(table.phrases[~is_open])),
            *self._files(view),
            frozenset[str]().union(*(each.single for each in withheld)),
            lambda: {word for each in said for word in each.vocabulary.split()},
            cache(lambda: exact.exact(self._book, audience)),
        )

    @cached_property
    def _theme(self) -> Said:
        return self._shelf.said(list(contents.texts_of_theme(self._book.root)))

    def _withheld(self, view: Handbook) -> list[Withheld]:
        """Return what would betray each page, record and file that a view lacks, in whole or in part."""
        book = self._book
        whole, parts = _lacked(book, view)
        pages = self._shelf.pages(page for path, page in book.pages.items() if path not in view.pages)
        assets = (asset for path, asset in book.assets.items() if path not in view.assets)
        phrases = [contents.phrases_of_parts(full.record, seen.record) for full, seen in parts]
        phrases += [contents.phrases_of_asset(asset) for asset in assets]
        return [*pages, *self._shelf.withheld_records(whole), Withheld.of(chain.from_iterable(phrases))]

    def _open(self, view: Handbook) -> list[Said]:
        """Return all that a view holds, less what its links to withheld pages say, and the theme."""
        _, parts = _lacked(self._book, view)
        texts = [*contents.texts_of_audiences(self._book), *view.pages]
        texts += chain.from_iterable(contents.texts_of_record(seen) for _, seen in parts)
        texts += chain.from_iterable(contents.texts_of_head(page) for page in view.pages.values())
        texts += chain.from_iterable((path, contents.said(asset)) for path, asset in view.assets.items())
        partly = {seen.path for _, seen in parts}
        whole = (entry for entries in view.entries.values() for entry in entries.values() if entry.path not in partly)
        body_of = contents.body_in(view, self._book)
        bodies = self._shelf.bodies((page, body_of(page)) for page in view.pages.values())
        return [*bodies, *self._shelf.records(whole), self._shelf.said(texts), self._theme]

    def _files(self, view: Handbook) -> tuple[dict[str, str], frozenset[str]]:
        """Return the content hashes of withheld files, with their paths, and of open ones."""
        hashes = {path: self._fingerprint(path) for path in self._book.assets}
        open_files = frozenset(hashes[path] for path in view.assets)
        return {hash: path for path, hash in hashes.items() if hash not in open_files}, open_files

    def _fingerprint(self, path: str) -> str:
        if path not in self._fingerprints:
            self._fingerprints[path] = fingerprint(self._book.assets[path])
        return self._fingerprints[path]


def _lacked(book: Handbook, view: Handbook) -> tuple[list[Entry[Record]], list[tuple[Entry[Record], Entry[Record]]]]:
    """Return the records that a view lacks, and those that it has in part, whole and as seen."""
    whole, parts = [], []
    for folder, entries in book.entries.items():
        for id, entry in entries.items():
            seen = view.entries[folder].get(id)
            if seen is None:
                whole.append(entry)
            elif seen.record is not entry.record:
                parts.append((entry, seen))
    return whole, parts


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
