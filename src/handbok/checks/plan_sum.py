"""Etappernas antal blir tillsammans lika många som målet.

Varför: Blir etapperna färre än målet nås det inte, och ingen märker det förrän i den sista etappen.

Godkänt:

```yaml title="data/mal/exempelprojekt.yml"
namn: Mål
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, slag: projektmål, mål: Trettio nya e-tjänster, målvärde: 30, enhet: e-tjänster}
```

```yaml title="data/e-tjanster/exempelprojekt.yml"
namn: E-tjänster
åtkomst: publik
projekt: exempelprojekt
mål: ep-m1
etapper:
  - {id: ep-e1, namn: Etapp 1, antal: 10}
  - {id: ep-e2, namn: Etapp 2, antal: 20}
```

Underkänt:

```yaml title="data/mal/exempelprojekt.yml"
namn: Mål
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, slag: projektmål, mål: Trettio nya e-tjänster, målvärde: 30, enhet: e-tjänster}
```

```yaml title="data/e-tjanster/exempelprojekt.yml"
namn: E-tjänster
åtkomst: publik
projekt: exempelprojekt
mål: ep-m1
etapper:
  - {id: ep-e1, namn: Etapp 1, antal: 10}
  - {id: ep-e2, namn: Etapp 2, antal: 10}
```

Ser inte: om antalen går att nå.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.eservice import ServiceRegister
from handbok.models.goal import Goal, GoalRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("plan-sum", Level.ERROR, ServiceRegister, "Handbokens egen regel")


def check(register: Entry[ServiceRegister], book: Handbook) -> Iterator[Problem]:
    """Yield stages that do not add up to their goal."""
    stages = register.record.stages
    goal = _goal(book, register.record.goal)
    total = sum(stage.count for stage in stages)
    if stages and goal and goal.target is not None and goal.target != total and not register.place("etapper").muted:
        yield RULE.problem(
            register.key_place("etapper"),
            f"Etapperna blir {' + '.join(str(stage.count) for stage in stages)} = {total}, men målet är {goal.target}.",
            "Rätta etappernas antal eller målet.",
        )


def _goal(book: Handbook, id: str | None) -> Goal | None:
    registers = book.records(GoalRegister).values()
    return next((goal for register in registers for goal in register.record.goals if goal.id == id), None)
