"""Municipalities and others that take part, each with one display name."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, PositiveInt

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, Text


class Population(Part):
    """Count the inhabitants of an organisation's area."""

    count: PositiveInt = Field(alias="antal", title="Antal")
    source: Text = Field(alias="källa", title="Källa")
    date: Date | None = Field(None, alias="datum", title="Datum")


class Organisation(Item):
    """Be an organisation that pages and records name by id."""

    id: Id
    name: Text = Field(alias="namn", title="Namn")
    kind: Literal["kommun", "kommunalförbund", "region", "bolag", "förening", "myndighet", "annat"] = Field(
        alias="typ", title="Typ"
    )
    population: Population | None = Field(None, alias="folkmängd", title="Folkmängd")


class Group(Item):
    """Gather organisations that take part in something, with the number it needs at least."""

    id: Id
    name: Text = Field(alias="namn", title="Namn")
    members: Many[Annotated[Id, Refers("organisation")]] = Field(alias="medlemmar", title="Medlemmar")
    minimum: PositiveInt | None = Field(None, alias="minst", title="Minst antal")
    note: Text | None = Field(None, alias="anmärkning", title="Anmärkning")


class OrganisationRegister(Record):
    """Be a register of organisations and their groups."""

    FOLDER: ClassVar[str] = "organisationer"
    TITLE: ClassVar[str] = "Organisationer"

    name: Text = Field(alias="namn", title="Namn")
    organisations: Many[Organisation] = Field(alias="organisationer", title="Organisationer")
    groups: Many[Group] = Field((), alias="grupper", title="Grupper")
