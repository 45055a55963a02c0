"""Åtkomsterna bildar en kedja där var och en ser allt som den före ser.

Varför: Handboken byggs en gång för varje åtkomst, och det måste vara klart vem som ser mer än vem.

Godkänt:

```yaml title="data/atkomst/styrgrupp.yml"
namn: Styrgrupp
ingår: [medarbetare]
```

Underkänt:

```yaml title="data/atkomst/styrgrupp.yml"
namn: Styrgrupp
ingår: [publik]
```

Ser inte: om rätt personer får åtkomsten när de loggar in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handbok.chain import reach
from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.audience import Audience
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion
from handbok.swedish import enumeration

RULE = Rule("audience-chain", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield audiences that include unknown ones, or else circles, or else audiences side by side."""
    audiences = book.records(Audience)
    unknown = list(_unknown(audiences, book))
    if unknown or book.partly_read(Audience):
        yield from unknown
        return
    yield from list(_circles(audiences)) or _side_by_side(audiences)


def _unknown(audiences: Audiences, book: Handbook) -> Iterator[Problem]:
    for id, entry in audiences.items():
        for index, included in enumerate(entry.record.includes):
            if included not in audiences and f"data/atkomst/{included}.yml" not in book.unreadable:
                others = sorted(each for each in audiences if each != id)
                yield RULE.problem(
                    entry.place("ingår", index), f"Åtkomsten ”{included}” finns inte.", suggestion(included, others)
                )


def _circles(audiences: Audiences) -> Iterator[Problem]:
    records = {id: entry.record for id, entry in audiences.items()}
    told: set[str] = set()
    for id, entry in sorted(audiences.items()):
        circle = {other for other in reach(id, records) if id in reach(other, records)}
        for index, included in enumerate(entry.record.includes):
            if included in circle and not circle & told:
                told |= circle
                yield RULE.problem(
                    entry.place("ingår", index),
                    f"Åtkomsterna {enumeration(sorted(circle))} ingår i varandra."
                    if len(circle) > 1
                    else f"Åtkomsten {id} ingår i sig själv.",
                    "Låt var och en bara ha de snävare under ingår.",
                )


def _side_by_side(audiences: Audiences) -> Iterator[Problem]:
    records = {id: entry.record for id, entry in audiences.items()}
    levels: dict[int, str] = {}
    for id, entry in sorted(audiences.items()):
        other = levels.setdefault(len(reach(id, records)), id)
        if other != id:
            yield RULE.problem(
                entry.place("ingår"),
                f"Åtkomsterna {other} och {id} ligger sida vid sida: ingen av dem ser allt som den andra ser.",
                f"Lägg till {other} under ingår, eller {id} i filen för {other}.",
            )


Audiences = Mapping[str, Entry[Audience]]
