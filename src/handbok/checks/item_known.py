"""Varje leverabel, block, mål och planmall som en fil pekar på finns i ett register.

Varför: En etapp vars block inte finns har ingen tid, och en plan vars mall inte finns har inga avsnitt att fylla.

Godkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block:
  - {id: ep-b1, namn: Bygga, start: 2027-01, slut: 2027-03, ansvarig: projektledare}
```

```yaml title="data/e-tjanster/exempelprojekt.yml"
namn: E-tjänster
åtkomst: publik
projekt: exempelprojekt
etapper:
  - {id: ep-e1, namn: Etapp 1, antal: 10, block: ep-b1}
```

Underkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block:
  - {id: ep-b1, namn: Bygga, start: 2027-01, slut: 2027-03, ansvarig: projektledare}
```

```yaml title="data/e-tjanster/exempelprojekt.yml"
namn: E-tjänster
åtkomst: publik
projekt: exempelprojekt
etapper:
  - {id: ep-e1, namn: Etapp 1, antal: 10, block: ep-b2}
```

Ser inte: om det är rätt post. Poster i samma fil prövar regeln entry-known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from handbok.doubt import may_be_unread
from handbok.handbook import Handbook
from handbok.models.base import Record
from handbok.models.deliverable import DeliverableRegister
from handbok.models.goal import GoalRegister
from handbok.models.plan import Plan
from handbok.models.planoutline import PlanOutline
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("item-known", Level.ERROR, Handbook, "Handbokens egen regel")


@dataclass(frozen=True)
class _Target:
    """Be what ids refer to: the entries of a list, by its field's name, or the records themselves."""

    refers: Literal["deliverable", "block", "goal", "outline"]
    noun: str
    kind: type[Record]
    field: str = ""

    def ids(self, book: Handbook) -> list[str]:
        if not self.field:
            return sorted(book.records(self.kind))
        return sorted(
            each.id for entry in book.records(self.kind).values() for each in getattr(entry.record, self.field)
        )

    def unread(self, book: Handbook, id: str) -> bool:
        if self.field:
            return may_be_unread(book, id, self.kind)
        return f"data/{self.kind.FOLDER}/{id}.yml" in book.unreadable


_TARGETS = (
    _Target("deliverable", "Leverabeln", DeliverableRegister, "deliverables"),
    _Target("block", "Blocket", Plan, "blocks"),
    _Target("goal", "Målet", GoalRegister, "goals"),
    _Target("outline", "Planmallen", PlanOutline),
)


def check(book: Handbook) -> Iterator[Problem]:
    """Yield references to what no register has."""
    for target in _TARGETS:
        known = target.ids(book)
        for each in references(book, target.refers):
            if each.id not in known and not target.unread(book, each.id):
                message = f"{target.noun} ”{each.id}” finns inte."
                yield RULE.problem(each.place, message, suggestion(each.id, known), item=each.item)
