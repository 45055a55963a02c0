"""What a word of running text means: the glossaries' terms, by word and by form, whatever the case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from handbok.models.term import Glossary, Term

if TYPE_CHECKING:
    from handbok.handbook import Handbook
    from handbok.markdown.calls import Call


EXPLAINS = "begrepp"
"""The macro that pages explain a word with, in the middle of a sentence."""


class Words(Collection[str]):
    """Hold words as the glossaries write them; "Mandat" is in it when "mandat" is."""

    def __init__(self, words: Collection[str]) -> None:
        self._words = tuple(words)
        self._folded = {word.casefold() for word in words}

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word.casefold() in self._folded

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


def words(book: Handbook) -> Words:
    """Return every word and form that has a meaning."""
    return Words([word for term in _terms(book) for word in (term.word, *term.forms)])


def find(book: Handbook, word: str) -> Term | None:
    """Return the term that a word or one of its forms stands for; a term's own word goes before another's form."""
    sought = word.casefold()
    forms = (term for term in _terms(book) if sought in {form.casefold() for form in term.forms})
    return next((term for term in _terms(book) if term.word.casefold() == sought), next(forms, None))


def explained(call: Call) -> tuple[str, str] | None:
    """Return the word that a call of the macro begrepp explains, and what stands in the sentence; None of other calls."""
    if call.name != EXPLAINS:
        return None
    given = {**dict(zip(("term", "text"), call.args, strict=False)), **dict(call.kwargs)}
    word = str(given.get("term", ""))
    return word, str(given.get("text") or word)


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some words in running text, whatever the case, and not as a part of another word."""
    longest_first = sorted({word.casefold() for word in words}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.I)


def _terms(book: Handbook) -> Iterator[Term]:
    return (term for entry in book.records(Glossary).values() for term in entry.record.terms)
