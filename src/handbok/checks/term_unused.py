"""Varje ord i ordlistan används någonstans i handboken.

Varför: En ordlista med ord som ingen möter blir lång att läsa och dyr att hålla aktuell.

Godkänt:

```yaml title="data/ordlista/exempel.yml"
namn: Ord
åtkomst: publik
termer:
  - {id: baslinje, term: baslinje, former: [baslinjen], förklaring: Läget innan ni ändrar något}
```

```markdown title="docs/exempel.md"
Jämför med baslinjen.
```

Underkänt:

```yaml title="data/ordlista/exempel.yml"
namn: Ord
åtkomst: publik
termer:
  - {id: baslinje, term: baslinje, former: [baslinjen], förklaring: Läget innan ni ändrar något}
```

Ser inte: om ordet används i den betydelse som ordlistan ger det, och böjningar som inte står under former.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok import terms
from handbok.handbook import Handbook
from handbok.models.base import texts_in
from handbok.models.term import Glossary
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("term-unused", Level.WARNING, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield terms that neither pages nor records nor other explanations use, unless some of these could not be read."""
    if book.unreadable:
        return
    words = [word for entry in book.records(Glossary).values() for term in entry.record.terms for word in term.words]
    if not words:
        return
    found = terms.pattern(words)
    used = {match.casefold() for text in _texts(book) for match in found.findall(text)}
    for glossary in book.records(Glossary).values():
        for index, term in enumerate(glossary.record.terms):
            if not used & {word.casefold() for word in term.words}:
                yield RULE.problem(
                    glossary.place("termer", index, "term"),
                    f"Ordet ”{term.word}” används ingenstans i handboken.",
                    "Ta bort det ur ordlistan, eller lägg till formen som används under former.",
                    item=term.id,
                )


def _texts(book: Handbook) -> Iterator[str]:
    """Yield what readers meet: titles, prose and macro calls of pages, records, and what terms say of each other."""
    for page in book.pages.values():
        yield page.title
        yield page.body
    for folder, entries in book.entries.items():
        for entry in entries.values():
            if folder != Glossary.FOLDER:
                yield from texts_in(entry.record)
    for glossary in book.records(Glossary).values():
        yield from (term.meaning for term in glossary.record.terms)
