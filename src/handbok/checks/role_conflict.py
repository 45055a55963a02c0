"""Beställare och projektledare är inte samma funktion, och ingen funktion är planerad till mer än en heltid.

Varför: Den som beställer ska kunna säga nej till den som utför, och den som har tre roller hinner ingen av dem.

Godkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
roller:
  - {id: bestallare, namn: Beställare, ansvar: Beställer, innehas_av: Ekonomichef}
  - {id: ledare, namn: Projektledare, ansvar: Leder, innehas_av: It-chef}
```

Underkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
roller:
  - {id: bestallare, namn: Beställare, ansvar: Beställer, innehas_av: Ekonomichef}
  - {id: ledare, namn: Projektledare, ansvar: Leder, innehas_av: ekonomichef}
```

```yaml title="data/planer/exempel.yml"
namn: Plan
åtkomst: publik
projekt: exempel
block: []
bemanning:
  - {roll: ledare, procent: 60}
  - {roll: bestallare, procent: 50}
```

Ser inte: samma person i två funktioner, för handboken känner inga personer, och arbete utanför planen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.plan import Plan
from handbok.models.role import RoleRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import slug

RULE = Rule("role-conflict", Level.WARNING, RoleRegister, "Handbokens egen regel")

_WHOLE = 100


def check(register: Entry[RoleRegister], book: Handbook) -> Iterator[Problem]:
    """Yield leaders of projects who are held by the same function as somebody who orders them."""
    roles = register.record.roles
    orderers = {slug(role.held_by): role for role in roles if role.held_by and "beställare" in role.name.casefold()}
    for index, role in enumerate(roles):
        orderer = orderers.get(slug(role.held_by or ""))
        if orderer is not None and "projektledare" in role.name.casefold():
            yield RULE.problem(
                register.place("roller", index, "innehas_av"),
                f"{orderer.name} och {role.name} är samma funktion, {role.held_by}.",
                "Låt två olika funktioner ha rollerna.",
                item=role.id,
            )
    for plan in book.records(Plan).values():
        if plan.record.project in (register.id, register.record.project):
            yield from _overloaded(plan, register)


def _overloaded(plan: Entry[Plan], register: Entry[RoleRegister]) -> Iterator[Problem]:
    """Yield the row by which a function's time passes what one has, counted over all its roles."""
    functions = {role.id: role.held_by or role.name for role in register.record.roles}
    load: dict[str, int] = {}
    for index, each in enumerate(plan.record.allocations):
        function = functions.get(each.role, each.role)
        before = load.get(slug(function), 0)
        load[slug(function)] = before + each.percent
        if before <= _WHOLE < before + each.percent:
            yield RULE.problem(
                plan.place("bemanning", index, "procent"),
                f"{function} är planerad till {before + each.percent} procent av en heltid.",
                "Minska tiden, eller låt någon annan ha en av rollerna.",
            )
