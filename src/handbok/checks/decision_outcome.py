"""Varje beslut har ett utfall, hör till en punkt på dagordningen och tar med alla ändringar som mötet enades om.

Varför: ”Vi fortsätter” svarar inte på om leveransen blev godkänd, och en ändring utan utfall följs av några men inte av andra.
Utfallet är godkänd, avslagen, återremiss eller bordlagd. Regeln gäller beslut på möten och beslut om ändringar.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Godkänna leveransen, typ: beslut}
beslut:
  - {id: b1, punkt: p1, text: Leveransen godkänns, utfall: godkänd, överenskommet: [Rätta bilaga 2], ändringar: [Rätta bilaga 2]}
```

```yaml title="data/andringar/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
ändringar:
  - {id: ep-a1, vad: Ny leverans, varför: Behovet har vuxit, effekt: En månad till, beslut: {av: styrgrupp, utfall: avslagen}}
```

Underkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Godkänna leveransen, typ: beslut}
beslut:
  - {id: b1, text: Projektet fortsätter, överenskommet: [Rätta bilaga 2]}
```

```yaml title="data/andringar/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
ändringar:
  - {id: ep-a1, vad: Ny leverans, varför: Behovet har vuxit, effekt: En månad till}
```

Ser inte: beslut som fattades utan att skrivas ner.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.change import ChangeRegister
from handbok.models.meeting import Decision, Meeting
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import shown

RULE = Rule("decision-outcome", Level.ERROR, Handbook, "Handbokens egen regel")

_OUTCOMES = "Skriv utfall: godkänd, avslagen, återremiss eller bordlagd."


def check(book: Handbook) -> Iterator[Problem]:
    """Yield decisions and changes that lack an outcome, and decisions that lack an item or an agreed change."""
    for meeting in book.records(Meeting).values():
        for index, decision in enumerate(meeting.record.decisions):
            if not meeting.place("beslut", index).muted:
                yield from _decision(decision, index, meeting)
    for register in book.records(ChangeRegister).values():
        yield from _changes(register)


def _decision(decision: Decision, index: int, meeting: Entry[Meeting]) -> Iterator[Problem]:
    place = meeting.place("beslut", index)
    if decision.outcome is None:
        yield RULE.problem(place, f"Beslutet ”{shown(decision.text)}” har inget utfall.", _OUTCOMES, item=decision.id)
    if decision.item is None:
        message = f"Beslutet ”{shown(decision.text)}” hör inte till någon punkt."
        yield RULE.problem(place, message, "Skriv punktens id under punkt.", item=decision.id)
    for at, agreed in enumerate(decision.agreed):
        if agreed not in decision.changes:
            yield RULE.problem(
                meeting.place("beslut", index, "överenskommet", at),
                f"Mötet enades om ”{shown(agreed)}”, men det står inte i beslutet.",
                "Lägg till det under ändringar, eller skriv ett beslut till om varför det inte blev av.",
                item=decision.id,
            )


def _changes(register: Entry[ChangeRegister]) -> Iterator[Problem]:
    for index, change in enumerate(register.record.changes):
        if register.place("ändringar", index).muted:
            continue
        if change.ruling is None or change.ruling.outcome is None:
            yield RULE.problem(
                register.place("ändringar", index),
                f"Ändringen ”{shown(change.what)}” har inget utfall.",
                f"{_OUTCOMES[:-1]} under beslut.",
                item=change.id,
            )
        elif change.ruling.by is None:
            yield RULE.problem(
                register.place("ändringar", index, "beslut"),
                f"Ändringen ”{shown(change.what)}” är {change.ruling.outcome}, men inte av någon.",
                "Skriv rollen som beslutade under av.",
                item=change.id,
            )
