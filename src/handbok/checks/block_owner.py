"""Varje block i en plan har exakt en ansvarig roll.

Varför: Utan ansvarig blir blocket ingens, och med två väntar de på varandra.

Godkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block:
  - {id: ep-b1, namn: Kartlägga, start: 2027-01, slut: 2027-03, ansvarig: projektledare}
```

Underkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block:
  - {id: ep-b1, namn: Kartlägga, start: 2027-01, slut: 2027-03}
```

Ser inte: om rollen har tid och mandat.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.plan import Plan
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("block-owner", Level.ERROR, Plan, "Handbokens egen regel")

_HELP = "Ange exakt en roll under ansvarig."


def check(plan: Entry[Plan], book: Handbook) -> Iterator[Problem]:
    """Yield the blocks that nobody, or more than one, is responsible for."""
    for index, block in enumerate(plan.record.blocks):
        owners = set(block.owners)  # the same role twice is list-duplicate's
        if not owners:
            message = f"Blocket ”{block.label}” har ingen ansvarig."
            yield RULE.problem(plan.place("block", index), message, _HELP, item=block.id)
        elif len(owners) > 1:
            message = f"Blocket ”{block.label}” har {len(owners)} ansvariga."
            yield RULE.problem(plan.key_place("block", index, "ansvarig"), message, _HELP, item=block.id)
