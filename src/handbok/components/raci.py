"""Who has which role, and who does what: role tables and RACI matrices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import names
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.role import Activity, RoleRegister

LETTERS = {"R": "Utför (R)", "A": "Ansvarar (A)", "C": "Rådfrågas (C)", "I": "Informeras (I)"}


def role_table(context: Context, id: str) -> str:
    """Return every role of a register as a row; a column that no role fills is left out."""
    register = context.record(RoleRegister, id).record
    held = any(role.held_by for role in register.roles)
    appointed = any(role.appointment for role in register.roles)
    return render("rolltabell.html", context, id=id, register=register, held=held, appointed=appointed)


def matrix(context: Context, id: str, view: str | None) -> str:
    """Return the activities by roles, as a matrix and as lists; `view` names the one list to show alone."""
    return render("rollmatris.html", context, raci=_Raci(context, id), view=view, letters=LETTERS)


@dataclass(frozen=True)
class _Raci:
    context: Context
    id: str

    @cached_property
    def record(self) -> RoleRegister:
        return self.context.record(RoleRegister, self.id).record

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """Return the ids of the roles that take part, in the order they are first met."""
        met = [role for activity in self.record.activities for letter in LETTERS for role in activity.roles(letter)]
        return tuple(dict.fromkeys(met))

    def name(self, role: str) -> str:
        return names.role(self.context, self.record.project or self.id, role)

    def names(self, activity: Activity, letter: str) -> list[str]:
        return [self.name(role) for role in activity.roles(letter)]

    def letters(self, activity: Activity, role: str) -> list[str]:
        return [letter for letter in LETTERS if role in activity.roles(letter)]

    def activities(self, role: str, letter: str) -> list[str]:
        """Return the names of the activities that give a role a letter."""
        return [activity.name for activity in self.record.activities if role in activity.roles(letter)]
