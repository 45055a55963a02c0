"""Roles and who does what: responsible, accountable, consulted, informed (RACI)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Id, Item, Many, Record, Refers, RoleId, Text


class Role(Item):
    """Be a role; never a person."""

    id: Id
    name: Text = Field(alias="namn", title="Namn")
    responsibility: Text = Field(alias="ansvar", title="Ansvar")
    held_by: Text | None = Field(
        None, alias="innehas_av", title="Innehas av", description="Funktion eller organisation."
    )
    appointment: Literal["tillsatt", "preliminär", "vakant"] | None = Field(
        None, alias="tillsättning", title="Tillsättning"
    )


class Activity(Item):
    """Be a row of a RACI matrix: exactly one accountable and at least one responsible."""

    id: Id
    name: Text = Field(alias="namn", title="Namn")
    responsible: Many[RoleId] | RoleId = Field((), alias="R", title="Utför (R)")
    accountable: Many[RoleId] | RoleId | None = Field(None, alias="A", title="Ansvarar (A)")
    consulted: Many[RoleId] | RoleId = Field((), alias="C", title="Rådfrågas (C)")
    informed: Many[RoleId] | RoleId = Field((), alias="I", title="Informeras (I)")

    def roles(self, letter: str) -> tuple[str, ...]:
        """Return the role ids that the activity gives the letter R, A, C or I."""
        value = {"R": self.responsible, "A": self.accountable, "C": self.consulted, "I": self.informed}[letter]
        if value is None:
            return ()
        return (value,) if isinstance(value, str) else tuple(value)


class RoleRegister(Record):
    """Be a register of roles, and of the activities they share."""

    FOLDER: ClassVar[str] = "roller"
    TITLE: ClassVar[str] = "Roller"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    roles: Many[Role] = Field((), alias="roller", title="Roller")
    activities: Many[Activity] = Field((), alias="aktiviteter", title="Aktiviteter")
