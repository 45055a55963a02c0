"""Varje mål i en kommunikationsplan går att mäta: det har målvärde, enhet, metod och en dag.

Varför: ”Alla ska känna till projektet” går inte att följa upp. Då vet ingen om kommunikationen hjälpte.

Godkänt:

```yaml title="data/kommunikation/exempel.yml"
namn: Plan
åtkomst: publik
mål:
  - {id: ex-nytta, text: Medarbetarna känner till tjänsten, målvärde: 80, enhet: '%', metod: Enkät, mäts: 2027-06-01}
```

Underkänt:

```yaml title="data/kommunikation/exempel.yml"
namn: Plan
åtkomst: publik
mål:
  - {id: ex-nytta, text: Medarbetarna känner till tjänsten}
```

Ser inte: om målet är värt att nå.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.communication import CommunicationPlan
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("communication-goal", Level.WARNING, CommunicationPlan, "Handbokens egen regel")


def check(plan: Entry[CommunicationPlan], book: Handbook) -> Iterator[Problem]:
    """Yield goals that cannot be measured."""
    for index, goal in enumerate(plan.record.goals):
        demanded = {"målvärde": goal.target, "enhet": goal.unit, "metod": goal.method, "mäts": goal.measure_on}
        missing = [key for key, value in demanded.items() if value is None]
        if missing:
            yield RULE.problem(
                plan.place("mål", index),
                f"Målet ”{goal.text}” går inte att mäta: det saknar {enumeration(missing)}.",
                f"Lägg till {enumeration(missing)}.",
                item=goal.id,
            )
