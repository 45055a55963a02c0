"""En leverabel som är lämnad har version, datum och mottagarens svar.

Varför: ”Projektet fortsätter” är inget godkännande. Utan svar vet ingen om leveransen duger.

Godkänt:

```yaml title="data/leverabler/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
leverabler:
  - id: ep-handbok
    namn: Handbok
    version: '1.0'
    status: lämnad
    datum: 2026-10-01
    godkännande: {utfall: godkänd, av: styrgrupp, datum: 2026-10-15}
```

Underkänt:

```yaml title="data/leverabler/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
leverabler:
  - {id: ep-handbok, namn: Handbok, version: '1.0', status: lämnad, datum: 2026-10-01}
```

Ser inte: om mottagaren har läst leveransen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.deliverable import Deliverable, DeliverableRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration, long_date

RULE = Rule("deliverable-accepted", Level.WARNING, DeliverableRegister, "Handbokens egen regel")


def check(register: Entry[DeliverableRegister], book: Handbook) -> Iterator[Problem]:
    """Yield deliverables handed over without version, date or answer, and answers to what was not handed over."""
    for index, each in enumerate(register.record.deliverables):
        if each.status == "lämnad" and (missing := _missing(each)):
            yield RULE.problem(
                register.place("leverabler", index),
                f"Leverabeln ”{each.name}” är lämnad men saknar {enumeration(missing)}.",
                f"Lägg till {enumeration(missing)}.",
                item=each.id,
            )
        if complaint := _untimely(each):
            yield RULE.problem(
                register.place("leverabler", index, "godkännande"),
                f"Leverabeln ”{each.name}” {complaint}.",
                "Rätta status eller datum.",
                item=each.id,
                level=Level.ERROR,
            )


def _missing(each: Deliverable) -> list[str]:
    demanded = {"version": each.version, "datum": each.date, "godkännande": each.acceptance}
    return [key for key, value in demanded.items() if value is None]


def _untimely(each: Deliverable) -> str | None:
    if each.acceptance is None:
        return None
    if each.status != "lämnad":
        return "har ett svar men är inte lämnad"
    if each.date and each.acceptance.date < each.date:
        return f"fick sitt svar {long_date(each.acceptance.date)}, innan den lämnades"
    return None
