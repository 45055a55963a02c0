"""En kommunikationsplan har intressegrupper, och varje grupp nås av minst en aktivitet.

Varför: En grupp som ingen aktivitet når får inte veta något, och en aktivitet utan mottagare når ingen.

Godkänt:

```yaml title="data/kommunikation/exempel.yml"
namn: Plan
åtkomst: publik
intressegrupper:
  - {id: ex-chefer, namn: Chefer}
aktiviteter:
  - {id: ex-mote, text: Informationsmöte, till: [ex-chefer]}
```

Underkänt:

```yaml title="data/kommunikation/exempel.yml"
namn: Plan
åtkomst: publik
intressegrupper:
  - {id: ex-chefer, namn: Chefer}
aktiviteter:
  - {id: ex-mote, text: Informationsmöte}
```

Ser inte: om gruppen förstår budskapet. Aktiviteter som bara är diskuterade räknas inte.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.communication import CommunicationPlan
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("communication-reach", Level.WARNING, CommunicationPlan, "Handbokens egen regel")


def check(plan: Entry[CommunicationPlan], book: Handbook) -> Iterator[Problem]:
    """Yield a plan without groups, groups that nothing reaches, and activities for nobody."""
    if plan.place("intressegrupper").muted or plan.place("aktiviteter").muted:
        return
    if not plan.record.groups:
        message = f"Kommunikationsplanen ”{plan.record.name}” har inga intressegrupper."
        yield RULE.problem(plan.key_place("intressegrupper"), message, "Skriv vilka som berörs under intressegrupper.")
        return
    reached = set()
    for index, activity in enumerate(plan.record.activities):
        if activity.status == "diskuterad":
            continue
        reached |= set(activity.groups)
        if not activity.groups:
            message = f"Aktiviteten ”{activity.text}” når ingen intressegrupp."
            yield RULE.problem(
                plan.place("aktiviteter", index), message, "Skriv grupperna under till.", item=activity.id
            )
    for index, group in enumerate(plan.record.groups):
        if group.id not in reached:
            message = f"Ingen aktivitet når intressegruppen ”{group.name}”."
            help = f"Lägg till en aktivitet med till: [{group.id}], eller ta bort gruppen."
            yield RULE.problem(plan.place("intressegrupper", index), message, help, item=group.id)
