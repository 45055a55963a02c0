"""Varje punkt på en dagordning har en typ som teckenförklaringen tar upp, och ett beslut hör till en beslutspunkt.

Varför: Den som kommer till ett möte ska veta var något ska avgöras.
Typerna är information, diskussion, arbete och beslut. En paus behöver ingen förklaring.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
  - {id: p2, rubrik: Godkänna leveransen, typ: beslut}
beslut:
  - {id: b1, punkt: p2, text: Leveransen godkänns, utfall: godkänd}
```

Underkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
teckenförklaring: [information, diskussion, arbete]
dagordning:
  - {id: p1, rubrik: Läget}
  - {id: p2, rubrik: Godkänna leveransen, typ: beslut}
beslut:
  - {id: b1, punkt: p1, text: Leveransen godkänns, utfall: godkänd}
```

Ser inte: om typen är den rätta.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.meeting import Meeting
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("meeting-item-type", Level.ERROR, Meeting, "Handbokens egen regel")


def check(meeting: Entry[Meeting], book: Handbook) -> Iterator[Problem]:
    """Yield items without a type of the legend, and decisions on items that are for something else."""
    yield from _items(meeting)
    yield from _decisions(meeting)


def _items(meeting: Entry[Meeting]) -> Iterator[Problem]:
    legend: list[str] = [*meeting.record.legend]
    for index, item in enumerate(meeting.record.agenda):
        if item.kind is None:
            if not meeting.place("dagordning", index).muted:
                yield RULE.problem(
                    meeting.place("dagordning", index),
                    f"Punkten ”{item.title}” har ingen typ.",
                    f"Skriv typ: {enumeration(legend, 'eller')}.",
                    item=item.id,
                )
        elif item.kind != "paus" and item.kind not in legend:
            yield RULE.problem(
                meeting.place("dagordning", index, "typ"),
                f"Punkten ”{item.title}” har typen {item.kind}, som teckenförklaringen inte tar upp.",
                f"Lägg till {item.kind} i teckenförklaringen, eller välj {enumeration(legend, 'eller')}.",
                item=item.id,
            )


def _decisions(meeting: Entry[Meeting]) -> Iterator[Problem]:
    kinds = {item.id: item.kind for item in meeting.record.agenda}
    for index, decision in enumerate(meeting.record.decisions):
        if decision.item in kinds and kinds[decision.item] != "beslut":
            yield RULE.problem(
                meeting.place("beslut", index, "punkt"),
                f"Beslutet ”{decision.text}” hör till en punkt som inte är en beslutspunkt.",
                f"Ge punkten {decision.item} typen beslut, eller peka på en annan punkt.",
                item=decision.id,
            )
