"""Varje metodkort har en sida, varje sida bland metoderna har ett kort, och faserna som kortet passar i finns.

Varför: Korten är vad läsaren väljer bland, och sidan är vad läsaren arbetar efter. Det ena är ingenting utan det andra.

Godkänt:

```yaml title="data/metoder/bikupa.yml"
namn: Bikupa
åtkomst: publik
sammanfattning: Låt alla tänka två och två, så att fler kommer till tals.
område: Möten
omfattning: högst en timme
deltagare: 4–40 personer
```

```markdown title="docs/metoder/bikupa.md"
{{ metodfakta("bikupa") }}

## Gör så här

Dela in gruppen i par.
```

Underkänt:

```yaml title="data/metoder/bikupa.yml"
namn: Bikupa
åtkomst: publik
sammanfattning: Låt alla tänka två och två, så att fler kommer till tals.
område: Möten
omfattning: högst en timme
deltagare: 4–40 personer
```

Ser inte: om metoden passar för det den används till.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.method import Method
from handbok.models.process import Process
from handbok.pairs import without_page, without_record
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("method-card", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield cards without pages, pages without cards, and phases that no process has."""
    yield from _without_page(book)
    yield from _without_card(book)
    yield from _unknown_phase(book)


def _without_page(book: Handbook) -> Iterator[Problem]:
    for card in without_page(book, Method):
        yield RULE.problem(
            card.key_place("namn"),
            f"Metodkortet ”{card.record.name}” har ingen sida.",
            f'Skriv docs/{Method.page(card.id)}, och börja den med {{{{ metodfakta("{card.id}") }}}}.',
        )


def _without_card(book: Handbook) -> Iterator[Problem]:
    for id, page in without_record(book, Method):
        yield RULE.problem(
            page.meta_place("title"),
            f"Sidan ”{page.title}” har inget metodkort.",
            f"Lägg till data/{Method.FOLDER}/{id}.yml med kortets fakta, eller flytta sidan.",
        )


def _unknown_phase(book: Handbook) -> Iterator[Problem]:
    phases = {phase.id for process in book.records(Process).values() for phase in process.record.phases}
    if book.partly_read(Process):
        return
    for each in references(book, "phase"):
        if each.id not in phases:
            yield RULE.problem(
                each.place, f"Fasen ”{each.id}” finns inte.", suggestion(each.id, sorted(phases)), item=each.item
            )
