"""Varje roll som används är definierad, med ett id och en stavning.

Varför: Den som läser en plan eller en risk ska kunna slå upp vem som ska göra vad.
Ett id söks först bland projektets egna roller och sedan i data/roller/gemensamma.yml.

Godkänt:

```yaml title="data/roller/exempelprojekt.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
roller:
  - {id: bestallare, namn: Beställare, ansvar: Beställer}
aktiviteter:
  - {id: planera, namn: Planera, R: [projektledare], A: bestallare}
```

Underkänt:

```yaml title="data/roller/exempelprojekt.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
roller:
  - {id: bestallare, namn: Beställare, ansvar: Beställer}
aktiviteter:
  - {id: planera, namn: Planera, R: [projektledaren], A: bestallare}
```

Ser inte: roller som nämns i löpande text. Roller i en sidas sidhuvud prövar regeln page-owner-review.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from handbok.doubt import may_be_unread
from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.role import RoleRegister
from handbok.parts import Reference, references
from handbok.problem import Level, Problem
from handbok.roles import COMMON, known
from handbok.rule import Rule
from handbok.suggestion import suggestion
from handbok.swedish import listed, slug

RULE = Rule("role-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield roles that are not defined, registers with roles that nothing uses, and roles spelt in two ways."""
    used = list(references(book, "role"))
    for each in used:
        if each.id not in _known(each, book) and not may_be_unread(book, each.id, RoleRegister):
            yield _unknown(each, book)
    for id, register in book.records(RoleRegister).items():
        if id != COMMON:
            yield from _unused(id, register, used, book)
            yield from _spelling(id, register, book)


def _known(reference: Reference, book: Handbook) -> list[str]:
    return sorted(known(book, _project(reference.entry)))


def _project(entry: Entry[Any]) -> str:
    """Return the project whose roles a record may use; a register or a process may have roles of its own."""
    return getattr(entry.record, "project", None) or entry.id


def _unknown(reference: Reference, book: Handbook) -> Problem:
    return RULE.problem(
        reference.place,
        f"Rollen ”{reference.id}” finns inte.",
        suggestion(reference.id, _known(reference, book)),
        item=reference.item,
    )


def _unused(id: str, register: Entry[RoleRegister], used: list[Reference], book: Handbook) -> Iterator[Problem]:
    if any(path.startswith("data/") for path in book.unreadable):
        return  # what could not be read may use them
    own = {id, register.record.project}
    mentioned = {each.id for each in used if _project(each.entry) in own}
    idle = [role.name for role in register.record.roles if role.id not in mentioned]
    if idle:
        nothing = len(idle) == len(register.record.roles)
        yield RULE.problem(
            register.key_place("roller"),
            f"{_count(idle)} i ”{register.record.name}” används inte: {listed(idle)}.",
            "Använd dem i en aktivitet eller en risk, eller ta bort dem.",
            # where nothing points at any role, the plan that would do so may not be in the handbook yet
            level=Level.REVIEW if nothing else Level.WARNING,
        )


def _count(roles: list[str]) -> str:
    return "En roll" if len(roles) == 1 else f"{len(roles)} roller"


def _spelling(id: str, register: Entry[RoleRegister], book: Handbook) -> Iterator[Problem]:
    common = book.records(RoleRegister).get(COMMON)
    seen = {_sound(role.name): role for role in common.record.roles} if common else {}
    for index, role in enumerate(register.record.roles):
        other = seen.setdefault(_sound(role.name), role)
        if (other.id, other.name) != (role.id, role.name):
            yield RULE.problem(
                register.place("roller", index, "namn"),
                f"Rollen ”{role.name}” ({role.id}) heter även ”{other.name}” ({other.id}).",
                "Ge rollen ett id och en stavning i hela handboken.",
                item=role.id,
                level=Level.WARNING,
            )


def _sound(name: str) -> str:
    return slug(name).replace("-", "")
