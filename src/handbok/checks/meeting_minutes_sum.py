"""Minuterna på dagordningen fyller mötets tid, varken mer eller mindre.

Varför: En dagordning som är längre än mötet gör att de sista punkterna faller bort, ofta besluten.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
börjar: "10.00"
slutar: "11.00"
dagordning:
  - {id: p1, rubrik: Läget, typ: information, minuter: 20}
  - {id: p2, rubrik: Godkänna leveransen, typ: beslut, minuter: 40}
```

Underkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
börjar: "10.00"
slutar: "11.00"
dagordning:
  - {id: p1, rubrik: Läget, typ: information, minuter: 50}
  - {id: p2, rubrik: Godkänna leveransen, typ: beslut, minuter: 40}
```

Ser inte: dagordningar där en punkt saknar minuter, eller om tiden räcker.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.meeting import Meeting
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("meeting-minutes-sum", Level.WARNING, Meeting, "Handbokens egen regel")


def check(meeting: Entry[Meeting], book: Handbook) -> Iterator[Problem]:
    """Yield an agenda whose minutes are not the meeting's, when all are known."""
    minutes = [item.minutes for item in meeting.record.agenda]
    length = meeting.record.length
    if length is None or not minutes or None in minutes or meeting.place("dagordning").muted:
        return
    planned = sum(each for each in minutes if each)
    if length <= 0:
        yield RULE.problem(meeting.place("slutar"), "Mötet slutar innan det har börjat.", "Rätta börjar eller slutar.")
    elif planned != length:
        yield RULE.problem(
            meeting.key_place("dagordning"),
            f"Punkterna tar {planned} minuter, men mötet är {length} minuter.",
            f"{'Korta' if planned > length else 'Förläng'} punkterna med {abs(planned - length)} minuter, "
            "eller ändra när mötet slutar.",
        )
