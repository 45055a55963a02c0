"""Ordlistan har minst en term, och varje ord har en förklaring och inte två.

Varför: Läsaren ska få veta vad ett ord betyder här, och få samma svar varje gång.

Godkänt:

```yaml title="data/ordlista/exempel.yml"
namn: Ord
åtkomst: publik
termer:
  - {id: risk, term: risk, former: [risken, risker], förklaring: Något som kan hända, se_även: [nytta]}
  - {id: nytta, term: nytta, förklaring: Det som blir bättre}
```

Underkänt:

```yaml title="data/ordlista/exempel.yml"
namn: Ord
åtkomst: publik
termer:
  - {id: risk, term: risk, former: [risken, risker], förklaring: Något som kan hända, se_även: [nyta]}
  - {id: riskerna, term: Risker, förklaring: Flera risker}
```

Ser inte: om förklaringen är begriplig, och om termerna används.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.doubt import may_be_unread
from handbok.handbook import Handbook
from handbok.models.term import Glossary, Term
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("glossary", Level.WARNING, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield glossaries without terms, words with two explanations, and references to terms there are not."""
    for glossary in book.records(Glossary).values():
        if not glossary.record.terms:
            yield RULE.problem(
                glossary.key_place("termer"), "Ordlistan är tom.", "Lägg till en term, eller ta bort filen."
            )
    yield from _twice(book)
    yield from _unknown(book)


def _twice(book: Handbook) -> Iterator[Problem]:
    seen: dict[str, Term] = {}
    for glossary in book.records(Glossary).values():
        for index, term in enumerate(glossary.record.terms):
            for path, word in _words(term):
                first = seen.setdefault(word.casefold(), term)
                if first is not term:
                    yield RULE.problem(
                        glossary.place("termer", index, *path),
                        f"Ordet ”{word}” förklaras redan under ”{first.word}”.",
                        "Ta bort ordet ur den ena.",
                        item=term.id,
                    )


def _words(term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("term",), term.word
    yield from ((("former", index), form) for index, form in enumerate(term.forms))


def _unknown(book: Handbook) -> Iterator[Problem]:
    known = {term.id for glossary in book.records(Glossary).values() for term in glossary.record.terms}
    for each in references(book, "term"):
        if each.id not in known and not may_be_unread(book, each.id, Glossary):
            yield RULE.problem(
                each.place,
                f"Termen ”{each.id}” finns inte.",
                suggestion(each.id, sorted(known)),
                item=each.item,
                level=Level.ERROR,
            )
