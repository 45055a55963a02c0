"""Varje avsnitt i en projektplan finns i planens mall.

Varför: Ett avsnitt som mallen inte har visas aldrig, och den som läser saknar det.

Godkänt:

```yaml title="data/planmallar/exempel.yml"
namn: Mall
åtkomst: publik
avsnitt:
  - {id: mal, rubrik: Mål, frågor: [Vad ska vara klart]}
```

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
mall: exempel
block: []
avsnitt:
  - {avsnitt: mal, text: Handboken är klar.}
```

Underkänt:

```yaml title="data/planmallar/exempel.yml"
namn: Mall
åtkomst: publik
avsnitt:
  - {id: mal, rubrik: Mål, frågor: [Vad ska vara klart]}
```

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
mall: exempel
block: []
avsnitt:
  - {avsnitt: maal, text: Handboken är klar.}
  - {avsnitt: mal}
```

Ser inte: avsnitt som planen har lämnat tomma. Sidan säger då att underlag saknas.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.plan import Plan
from handbok.models.planoutline import PlanOutline
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("plan-section", Level.ERROR, Plan, "Handbokens egen regel")


def check(plan: Entry[Plan], book: Handbook) -> Iterator[Problem]:
    """Yield sections that the outline lacks, or that say nothing."""
    outline = book.records(PlanOutline).get(plan.record.outline or "")
    if outline is None:
        return
    known = [section.id for section in outline.record.sections]
    for index, each in enumerate(plan.record.sections):
        place = plan.place("avsnitt", index, "avsnitt")
        if each.id not in known and each.id not in outline.lost:
            yield RULE.problem(
                place, f"Avsnittet ”{each.id}” finns inte i mallen.", suggestion(each.id, known), item=each.id
            )
        elif each.text is None and not each.points:
            yield RULE.problem(
                place, f"Avsnittet ”{each.id}” är tomt.", "Skriv text eller punkter, eller ta bort det.", item=each.id
            )
