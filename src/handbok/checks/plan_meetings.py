"""Antalet planerade möten stämmer med hur ofta gruppen ska mötas och hur länge.

Varför: Möten som ingen har planerat blir inte av, och då fattas inte besluten.

Godkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block: []
styrgruppsmöten: {organ: styrgrupp, frekvens: månadsvis, från: 2027-01, till: 2027-06, planerade: 6}
```

Underkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block: []
styrgruppsmöten: {organ: styrgrupp, frekvens: månadsvis, från: 2026-08, till: 2027-12, planerade: 6}
```

Ser inte: om mötena räcker för besluten.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.moment import months
from handbok.models.plan import Plan
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("plan-meetings", Level.WARNING, Plan, "Handbokens egen regel")

PER_MONTH = {
    "veckovis": 52 / 12,
    "varannan vecka": 26 / 12,
    "månadsvis": 1,
    "varannan månad": 1 / 2,
    "kvartalsvis": 1 / 3,
}
_SLACK = 0.25
"""Holidays and full calendars take some meetings."""


def check(plan: Entry[Plan], book: Handbook) -> Iterator[Problem]:
    """Yield a number of meetings that is far from what frequency and period give, or from those listed."""
    series = plan.record.meetings
    if series is None or series.planned is None:
        return
    place = plan.place("styrgruppsmöten", "planerade")
    period = months(series.start, series.end)
    expected = round(period * PER_MONTH[series.frequency])
    if abs(series.planned - expected) > max(1, expected * _SLACK):
        yield RULE.problem(
            place,
            f"Möten {series.frequency} i {period} månader blir omkring {expected}, men {series.planned} är planerade.",
            "Ändra antalet, frekvensen eller perioden.",
        )
    if series.meetings and len(series.meetings) != series.planned:
        yield RULE.problem(
            place,
            f"{series.planned} möten är planerade, men {len(series.meetings)} är uppräknade.",
            "Rätta antalet, eller lägg till mötena som saknas.",
        )
