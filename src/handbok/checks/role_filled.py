"""Alla roller i ett register är tillsatta, och inget startbeslut godkänns medan en nyckelroll är vakant.

Varför: En vakant eller preliminär roll är en osäkerhet som den som beslutar behöver känna till.
En plan räknar upp sina nyckelroller. Saknas en av dem när planen går vidare är det ett fel.

Godkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
roller:
  - {id: testare, namn: Testare, ansvar: Testar, tillsättning: tillsatt}
```

Underkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
roller:
  - {id: testare, namn: Testare, ansvar: Testar, tillsättning: vakant}
```

Ser inte: roller som inte anger tillsättning, och om den som har rollen har tid.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.plan import Plan
from handbok.models.role import RoleRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration, listed

RULE = Rule("role-filled", Level.WARNING, RoleRegister, "Handbokens egen regel")


def check(register: Entry[RoleRegister], book: Handbook) -> Iterator[Problem]:
    """Yield one finding that lists a register's vacant and preliminary roles."""
    groups = {
        state: [role.name for role in register.record.roles if role.appointment == state]
        for state in ("vakant", "preliminär")
    }
    found = [
        f"{len(names)} {_inflected(state, len(names))} ({listed(names)})" for state, names in groups.items() if names
    ]
    if found:
        yield RULE.problem(
            register.key_place("roller"),
            f"Alla roller i ”{register.record.name}” är inte tillsatta: {enumeration(found)}.",
            "Tillsätt rollerna, eller beskriv läget under kända_brister.",
        )
    yield from _started_without(register, book)


def _started_without(register: Entry[RoleRegister], book: Handbook) -> Iterator[Problem]:
    vacant = {role.id: role.name for role in register.record.roles if role.appointment == "vakant"}
    for plan in book.records(Plan).values():
        started = [
            phase.decision.name
            for phase in plan.record.phases
            if phase.decision and phase.decision.outcome == "godkänd"
        ]
        if not started or plan.record.project not in (register.id, register.record.project):
            continue
        for index, role in enumerate(plan.record.key_roles):
            if role in vacant:
                yield RULE.problem(
                    plan.place("nyckelroller", index),
                    f"{started[0]} är godkänd, men nyckelrollen {vacant[role]} är vakant.",
                    "Tillsätt rollen, eller ta bort utfallet.",
                    level=Level.ERROR,
                )


def _inflected(state: str, count: int) -> str:
    if count == 1:
        return state
    return {"vakant": "vakanta", "preliminär": "preliminära"}[state]
