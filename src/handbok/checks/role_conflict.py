"""Beställare och projektledare är inte samma funktion.

Varför: Den som beställer ska kunna säga nej till den som utför.

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

Ser inte: samma person i två funktioner, för handboken känner inga personer.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.role import RoleRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import slug

RULE = Rule("role-conflict", Level.WARNING, RoleRegister, "Handbokens egen regel")


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
