"""Varje aktivitet har exakt en roll som ansvarar (A) och minst en som utför (R).

Varför: När två ansvarar tar ingen ansvar, och utan utförare blir inget gjort.

Godkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
aktiviteter:
  - {id: kartlagga, namn: Kartlägga processen, R: [processledare], A: projektledare}
```

Underkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
aktiviteter:
  - {id: kartlagga, namn: Kartlägga processen, R: [processledare], A: [projektledare, styrgrupp]}
```

Ser inte: om rollen verkligen har mandat att ansvara.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.role import RoleRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("raci-accountable", Level.ERROR, RoleRegister, "Handbokens egen regel")


def check(register: Entry[RoleRegister], book: Handbook) -> Iterator[Problem]:
    """Yield the activities with too many or too few accountable or responsible roles."""
    for index, activity in enumerate(register.record.activities):
        accountable = set(activity.roles("A"))  # the same role twice is list-duplicate's
        place = register.place("aktiviteter", index)
        if len(accountable) != 1:
            count = f"{len(accountable)} roller" if accountable else "ingen roll"
            if accountable:
                place = register.key_place("aktiviteter", index, "A")
            yield RULE.problem(
                place,
                f"Aktiviteten ”{activity.name}” har {count} som ansvarar (A).",
                "Ange exakt en roll under A.",
                item=activity.id,
            )
        if not activity.roles("R"):
            yield RULE.problem(
                register.place("aktiviteter", index),
                f"Aktiviteten ”{activity.name}” har ingen roll som utför (R).",
                "Ange minst en roll under R.",
                item=activity.id,
            )
