"""Varje milstolpe har ett kriterium och ett datum, och varje fas i en plan slutar med en beslutspunkt.

Varför: Utan datum vet ingen när milstolpen är missad, och utan kriterium vet ingen om den är nådd.

Godkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
faser:
  - id: planera
    namn: Planera
    beslutspunkt: {id: ep-bp1, namn: Beslutspunkt 1, kriterium: Planen är klar, datum: 2027-03-31}
block:
  - id: ep-b1
    namn: Kartlägga
    fas: planera
    start: 2027-01
    slut: 2027-03
    ansvarig: projektledare
    milstolpe: {kriterium: Beskrivningen används, datum: 2027-03-31}
```

Underkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
faser:
  - {id: planera, namn: Planera}
block:
  - id: ep-b1
    namn: Kartlägga
    fas: planera
    start: 2027-01
    slut: 2027-03
    ansvarig: projektledare
    milstolpe: {kriterium: När beskrivningen används}
```

Ser inte: om kriteriet går att pröva.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.plan import Milestone, Plan, PlannedDecision
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration
from handbok.yaml.tree import Path

RULE = Rule("plan-milestone", Level.ERROR, Plan, "Handbokens egen regel")

_KEYS = {"kriterium": "criterion", "datum": "date"}


@dataclass(frozen=True)
class _Stone:
    name: str
    item: str
    path: Path
    value: Milestone | PlannedDecision

    @property
    def missing(self) -> list[str]:
        return [key for key, field in _KEYS.items() if getattr(self.value, field) is None]


def check(plan: Entry[Plan], book: Handbook) -> Iterator[Problem]:
    """Yield milestones and decision points without criterion or date, and phases without a decision point."""
    yield from _unfinished(plan)
    stones = list(_stones(plan.record))
    undated = [stone for stone in stones if "datum" in stone.missing]
    # where a whole plan has no date, one finding says so: twenty would hide the others
    none = len(undated) == len(stones) > 1
    if none:
        message = f"Ingen av planens {len(stones)} milstolpar och beslutspunkter har ett datum."
        yield RULE.problem(plan.key_place("block"), message, "Ange ett datum för var och en, under datum.")
    for stone in stones:
        missing = [key for key in stone.missing if not (none and key == "datum")]
        if missing:
            yield RULE.problem(
                plan.place(*stone.path),
                f"{stone.name} saknar {enumeration(missing)}.",
                f"Lägg till {enumeration(missing)}.",
                item=stone.item,
            )


def _unfinished(plan: Entry[Plan]) -> Iterator[Problem]:
    for index, phase in enumerate(plan.record.phases):
        if phase.decision is None:
            yield RULE.problem(
                plan.place("faser", index),
                f"Fasen ”{phase.name}” slutar utan beslutspunkt.",
                "Lägg till beslutspunkt med kriterium och datum.",
                item=phase.id,
            )


def _stones(plan: Plan) -> Iterator[_Stone]:
    for index, phase in enumerate(plan.phases):
        if phase.decision:
            path = ("faser", index, "beslutspunkt")
            yield _Stone(f"Beslutspunkten ”{phase.decision.name}”", phase.decision.id, path, phase.decision)
    for index, block in enumerate(plan.blocks):
        if block.milestone:
            yield _Stone(f"Milstolpen för ”{block.label}”", block.id, ("block", index, "milstolpe"), block.milestone)
