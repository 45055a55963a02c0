"""What an audience must not meet, told by the words themselves: slow, plain, and the last word.

secrets.py finds the same by numbers; what it finds in a built site is held against this before anybody is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from handbok.handbook import Handbook
from handbok.site import contents
from handbok.site.words import Phrase, words
from handbok.view import restrict


@dataclass
class Phrases:
    """Hold phrases to look for, each with where it came from, ordered by their first word."""

    origin: dict[Phrase, str] = field(default_factory=dict)
    by_first: dict[str, dict[int, set[Phrase]]] = field(default_factory=dict)

    def add(self, found: Iterable[Phrase], origin: str) -> None:
        """Add phrases that come from one file."""
        for phrase in found:
            if phrase and phrase not in self.origin:
                self.origin[phrase] = origin
                self.by_first.setdefault(phrase[0], {}).setdefault(len(phrase), set()).add(phrase)

    def drop(self, phrase: Phrase) -> None:
        """Forget a phrase."""
        if self.origin.pop(phrase, None) is not None:
            self.by_first[phrase[0]][len(phrase)].discard(phrase)

    def met(self, stream: list[str]) -> Iterator[Phrase]:
        """Yield the phrases that a stream of words holds."""
        for at, first in enumerate(stream):
            for length, phrases in self.by_first.get(first, {}).items():
                phrase = tuple(stream[at : at + length])
                if phrase in phrases:
                    yield phrase


def exact(book: Handbook, audience: str) -> Phrases:
    """Return the phrases that `audience` must not meet of a handbook."""
    view = restrict(book, audience)
    phrases = Phrases()
    for page in book.pages.values():
        if page.path not in view.pages:
            phrases.add(contents.phrases_of_page(page), page.source.path)
    for folder, entries in book.entries.items():
        for id, entry in entries.items():
            seen = view.entries[folder].get(id)
            phrases.add(contents.phrases_of_record(entry.record, id), entry.path) if seen is None else phrases.add(
                contents.phrases_of_parts(entry.record, seen.record), entry.path
            )
    for path, asset in book.assets.items():
        if path not in view.assets:
            phrases.add(contents.phrases_of_asset(asset), f"docs/{path}")
    for text in _open_texts(view, book) if phrases.origin else ():
        for phrase in list(phrases.met(words(text))):
            phrases.drop(phrase)
    return phrases


def _open_texts(view: Handbook, book: Handbook) -> Iterator[str]:
    """Yield all that a view holds, less what its links to withheld pages say."""
    body_of = contents.body_in(view, book)
    for page in view.pages.values():
        yield page.path
        yield from contents.texts_of_head(page)
        yield from contents.texts_of_body(page, body_of(page))
    for entries in view.entries.values():
        for entry in entries.values():
            yield from contents.texts_of_record(entry)
    for path, asset in view.assets.items():
        yield from (path, contents.said(asset))
    yield from contents.texts_of_audiences(book)
    yield from contents.texts_of_theme(book.root)
