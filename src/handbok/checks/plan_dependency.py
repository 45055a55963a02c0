"""Ett block i en plan börjar när det som det beror på är klart, om planen inte säger att de pågår parallellt.

Varför: En modell som bygger på en kartläggning kan inte bli klar samma månad som kartläggningen börjar.

Godkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block:
  - {id: ep-b1, namn: Kartlägga, start: 2027-01, slut: 2027-03, ansvarig: projektledare}
  - {id: ep-b2, namn: Modellera, start: 2027-04, slut: 2027-05, ansvarig: projektledare, beror_på: [ep-b1]}
  - {id: ep-b3, namn: Utbilda, start: 2027-02, slut: 2027-05, ansvarig: projektledare, parallellt_med: [ep-b1, ep-b2]}
```

Underkänt:

```yaml title="data/planer/exempelprojekt.yml"
namn: Plan
åtkomst: publik
projekt: exempelprojekt
block:
  - {id: ep-b1, namn: Kartlägga, start: 2027-01, slut: 2027-03, ansvarig: projektledare}
  - {id: ep-b2, namn: Modellera, start: 2027-01, slut: 2027-03, ansvarig: projektledare, beror_på: [ep-b1]}
  - {id: ep-b3, namn: Utbilda, start: 2027-05, slut: 2027-05, ansvarig: projektledare, parallellt_med: [ep-b1, ep-b2]}
```

Ser inte: beroenden av annat än block i samma plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.moment import first_day, last_day
from handbok.models.plan import Block, Plan
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import listed, moment

RULE = Rule("plan-dependency", Level.ERROR, Plan, "Handbokens egen regel")


def check(plan: Entry[Plan], book: Handbook) -> Iterator[Problem]:
    """Yield blocks that end before they begin, do not wait for what they depend on, or are never alongside."""
    for index, block in enumerate(plan.record.blocks):
        if last_day(block.end) < first_day(block.start):
            yield RULE.problem(
                plan.place("block", index, "slut"),
                f"Blocket ”{block.label}” slutar {moment(block.end)}, innan det börjar.",
                "Rätta det datum som är fel.",
                item=block.id,
            )
            continue
        yield from _too_early(plan, index, block)
        yield from _apart(plan, index, block)


def _too_early(plan: Entry[Plan], index: int, block: Block) -> Iterator[Problem]:
    for each, id in enumerate(block.depends_on):
        other = plan.record.block(id)
        if other is None:  # entry-known's
            continue
        place = plan.place("block", index, "beror_på", each)
        if block.id in _before(plan.record, id):
            message = f"Blocket ”{block.label}” väntar på sig självt, genom ”{other.label}”."
            yield RULE.problem(place, message, "Ta bort ett av beroendena.", item=block.id)
        elif id not in block.alongside and first_day(block.start) <= last_day(other.end):
            yield RULE.problem(
                place,
                f"Blocket ”{block.label}” börjar {moment(block.start)} men beror på ”{other.label}”, "
                f"som slutar {moment(other.end)}.",
                f"Flytta det ena, eller skriv {id} också under parallellt_med.",
                item=block.id,
            )


def _before(plan: Plan, id: str) -> set[str]:
    """Return a block and all that it waits for, however far back."""
    found: set[str] = set()
    ahead = [id]
    while ahead:
        if (current := ahead.pop()) not in found and (block := plan.block(current)):
            found.add(current)
            ahead += block.depends_on
    return found


def _apart(plan: Entry[Plan], index: int, block: Block) -> Iterator[Problem]:
    others = [other for id in block.alongside if (other := plan.record.block(id)) is not None]
    missed = [f"”{other.label}”" for other in others if not _overlap(block, other)]
    if missed:
        yield RULE.problem(
            plan.key_place("block", index, "parallellt_med"),
            f"Blocket ”{block.label}” ska pågå samtidigt som {len(others)} andra, "
            f"men är inte i gång under {listed(missed, 3)}.",
            "Ändra blockets tid, eller ta bort de block som det inte pågår med.",
            item=block.id,
        )


def _overlap(one: Block, other: Block) -> bool:
    return first_day(one.start) <= last_day(other.end) and first_day(other.start) <= last_day(one.end)
