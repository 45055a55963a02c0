"""Ingen står både som deltagare och som förhindrad på samma möte.

Varför: Närvaron avgör om ett möte får besluta, och den som räknas två gånger räknas fel.
Handboken känner inga personer: den jämför med hur många ledamöter organisationen har.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
närvaro:
  - {organisation: norrby, deltog: 1, förhindrade: 1, ledamöter: 2}
  - {organisation: osby, deltog: 1}
```

Underkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
närvaro:
  - {organisation: norrby, deltog: 1, förhindrade: 2, ledamöter: 2}
```

Ser inte: vem som var där. Anges inte antalet ledamöter ber regeln dig att granska raden.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.meeting import Attendance, Meeting
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule

RULE = Rule("meeting-attendance-once", Level.ERROR, Meeting, "Handbokens egen regel")


def check(meeting: Entry[Meeting], book: Handbook) -> Iterator[Problem]:
    """Yield organisations that stand twice, or with more people than they have members."""
    seen: dict[str, int] = {}
    for index, each in enumerate(meeting.record.attendance):
        place = meeting.place("närvaro", index, "organisation")
        first = seen.setdefault(each.organisation, index)
        if first != index:
            line = meeting.place("närvaro", first).line
            yield RULE.problem(
                place,
                f"”{each.organisation}” står redan i närvaron, på rad {line}.",
                "Skriv organisationens deltagare och förhindrade på samma rad.",
                item=each.organisation,
            )
        elif each.present and each.absent:
            yield from _both(each, place)


def _both(each: Attendance, place: Place) -> Iterator[Problem]:
    counted = each.present + each.absent
    if each.members is None:
        yield RULE.problem(
            place,
            f"”{each.organisation}” både deltog och var förhindrad; det kan vara samma person.",
            "Skriv hur många organisationen har med under ledamöter.",
            item=each.organisation,
            level=Level.REVIEW,
        )
    elif counted > each.members:
        yield RULE.problem(
            place,
            f"”{each.organisation}” har {each.members} ledamöter, men {each.present} som deltog och {each.absent} "
            "förhindrade.",
            "Räkna varje ledamot en gång, som deltagare eller som förhindrad.",
            item=each.organisation,
        )
