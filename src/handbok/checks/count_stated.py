"""Ett antal som står i en fil är lika med det som går att räkna.

Varför: Står det nio block men finns tio, eller hundra tjänster i noten men sextio i målet, vet ingen vad som gäller.

Godkänt:

```yaml title="data/formagor/exempel.yml"
namn: Exempel
åtkomst: publik
antal_områden: 1
antal_förmågor: 2
områden:
  - id: leda
    namn: Leda
    förmågor:
      - {id: bygga-kultur, namn: Bygga kultur}
      - {id: skapa-tillit, namn: Skapa tillit}
```

Underkänt:

```yaml title="data/formagor/exempel.yml"
namn: Exempel
åtkomst: publik
antal_områden: 1
antal_förmågor: 3
områden:
  - id: leda
    namn: Leda
    förmågor:
      - {id: bygga-kultur, namn: Bygga kultur}
      - {id: skapa-tillit, namn: Skapa tillit}
```

Ser inte: antal i löpande text, utom i en anmärkning som nämner målets egen enhet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.base import Counts
from handbok.models.goal import Goal
from handbok.parts import Value, values
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("count-stated", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the stated numbers that something else contradicts: what they count, or a goal's own remark."""
    for entries in book.entries.values():
        for entry in entries.values():
            whole = Value(entry.record, (), "")
            for found in (whole, *values(entry.record)):
                if isinstance(found.value, BaseModel) and not entry.place(*found.path).muted:
                    yield from _miscounted(found, entry)
                if isinstance(found.value, Goal):
                    yield from _contradicted(found.value, found, entry)


def _miscounted(found: Value, entry: Entry[Any]) -> Iterator[Problem]:
    for name, field in type(found.value).model_fields.items():
        stated = getattr(found.value, name)
        for mark in field.metadata:
            if isinstance(mark, Counts) and stated is not None and stated != (counted := _count(found.value, mark)):
                yield RULE.problem(
                    entry.place(*found.path, field.alias or name),
                    f"Här står {stated}, men {counted} är uppräknade.",
                    "Rätta antalet, eller lägg till eller ta bort det som skiljer.",
                    item=getattr(found.value, "id", found.item),
                )


def _count(model: BaseModel, mark: Counts) -> int:
    counted = getattr(model, mark.field)
    return sum(len(getattr(each, mark.inner)) for each in counted) if mark.inner else len(counted)


def _contradicted(goal: Goal, found: Value, entry: Entry[Any]) -> Iterator[Problem]:
    if goal.target is None or goal.unit is None:
        return
    said = re.compile(rf"(\d+)\s+(?:[a-zåäö]+\s+)?{re.escape(goal.unit)}", re.I)
    for key, text in (("mål", goal.text), ("anmärkning", goal.note or "")):
        for match in said.finditer(text):
            if int(match[1]) != goal.target:
                yield RULE.problem(
                    entry.place(*found.path, key),
                    f"Här står {match[0]}, men målvärdet är {goal.target}.",
                    "Skriv samma tal på båda ställena.",
                    item=goal.id,
                )
