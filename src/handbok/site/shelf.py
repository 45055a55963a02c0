"""What is read of a handbook's contents, by what they are: each once, however many audiences and builds ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Generic, TypeVar

from handbok.cache.store import Store
from handbok.entry import Entry
from handbok.models.base import Record
from handbok.page import Page
from handbok.site import contents
from handbok.site.ngrams import Numbers, numbers, of_phrases
from handbok.site.packing import pack, unpack
from handbok.site.words import BREAK, Phrase, joined


@dataclass(frozen=True)
class Withheld:
    """Hold what would betray something: its phrases by number, and those of one word as they are."""

    phrases: Numbers
    single: frozenset[str]

    @classmethod
    def of(cls, phrases: Iterable[Phrase]) -> Withheld:
        """Number phrases."""
        found = [phrase for phrase in phrases if phrase]
        return cls(of_phrases(found), frozenset(phrase[0] for phrase in found if len(phrase) == 1))

    @classmethod
    def unpack(cls, data: bytes) -> Withheld:
        """Return what was packed."""
        single, (phrases,) = unpack(data)
        return cls(phrases, frozenset(single))

    def pack(self) -> bytes:
        """Return it as bytes."""
        return pack(sorted(self.single), self.phrases)


@dataclass(frozen=True)
class Said:
    """Hold what somebody may read: its words by number in order, with breaks."""

    numbers: Numbers
    vocabulary: str
    """Its words, each once, parted by spaces."""

    @classmethod
    def of(cls, texts: Iterable[str]) -> Said:
        """Number the words of texts."""
        found = joined(texts)
        return cls(numbers(found), " ".join(sorted({*found} - {BREAK})))

    @classmethod
    def unpack(cls, data: bytes) -> Said:
        """Return what was packed."""
        vocabulary, (found,) = unpack(data)
        return cls(found, vocabulary)

    def pack(self) -> bytes:
        """Return it as bytes."""
        return pack(self.vocabulary, self.numbers)


class Shelf:
    """Keep what was read, in memory and in a store if there is one."""

    def __init__(self, store: Store | None) -> None:
        """Look in `store`; use it from one thread."""
        self._withheld: _Kept[Withheld] = _Kept("withheld", store, Withheld.unpack)
        self._said: _Kept[Said] = _Kept("said", store, Said.unpack)

    def pages(self, pages: Iterable[Page]) -> list[Withheld]:
        """Return what would betray each page."""
        by_key = {key(page.path, page.source.text): page for page in pages}
        return self._withheld.all(by_key, lambda key: Withheld.of(contents.phrases_of_page(by_key[key])))

    def withheld_records(self, entries: Iterable[Entry[Record]]) -> list[Withheld]:
        """Return what would betray each record."""
        by_key = {_record_key(entry): entry for entry in entries}
        return self._withheld.all(
            by_key, lambda key: Withheld.of(contents.phrases_of_record(by_key[key].record, by_key[key].id))
        )

    def records(self, entries: Iterable[Entry[Record]]) -> list[Said]:
        """Return what records say."""
        by_key = {_record_key(entry): entry for entry in entries}
        return self._said.all(by_key, lambda key: Said.of(contents.texts_of_record(by_key[key])))

    def bodies(self, bodies: Iterable[tuple[Page, str]]) -> list[Said]:
        """Return what bodies of pages say."""
        by_key = {key("body", body): (page, body) for page, body in bodies}
        return self._said.all(by_key, lambda key: Said.of(contents.texts_of_body(*by_key[key])))

    def said(self, texts: Sequence[str]) -> Said:
        """Return what some texts say."""
        return self._said.all([key("texts", *texts)], lambda _: _said(tuple(texts)))[0]


@lru_cache(4)  # a preview asks for the same theme at each save
def _said(texts: tuple[str, ...]) -> Said:
    return Said.of(texts)


K = TypeVar("K", bound=Withheld | Said)


class _Kept(Generic[K]):
    def __init__(self, space: str, store: Store | None, unpack: Callable[[bytes], K]) -> None:
        self._space = space
        self._store = store
        self._unpack = unpack
        self._held: dict[str, K] = {}

    def all(self, keys: Iterable[str], make: Callable[[str], K]) -> list[K]:
        """Return what stands under some keys, made where it does not yet."""
        wanted = list(keys)
        missing = [key for key in wanted if key not in self._held]
        stored = self._store.read(self._space, missing) if self._store else {}
        self._held |= {key: self._unpack(data) for key, data in stored.items()}
        made = {key: make(key) for key in missing if key not in stored}
        self._held |= made
        if self._store and made:
            self._store.write(self._space, {key: each.pack() for key, each in made.items()})
        return [self._held[key] for key in wanted]


def _record_key(entry: Entry[Record]) -> str:
    """Return a hash of a whole record; its course may have given it an audience that its file does not tell."""
    return key("record", entry.path, entry.digest or entry.record.model_dump_json(), str(entry.record.audience))


def key(*texts: str) -> str:
    """Return a hash of texts, each for itself."""
    found = blake2b(digest_size=16)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()
