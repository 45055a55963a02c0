"""E-services: a catalogue, the checklist before production, who decides, and the stages they are built in."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, PositiveInt

from handbok.models.base import Date, Id, Item, Many, Record, Refers, RoleId, Text


class Stage(Item):
    """Be a part of the goal; its time is its block's in the project's plan."""

    id: Id
    name: Text = Field(alias="namn", title="Etapp")
    count: PositiveInt = Field(alias="antal", title="Antal")
    block: Annotated[Id, Refers("block")] | None = Field(
        None, title="Block", description="Etappens block i projektets plan, som ger dess tid."
    )


class Demand(Item):
    """Be something that is to be done before a service is taken into production."""

    id: Id
    text: Text = Field(title="Krav")
    owner: RoleId | None = Field(None, alias="ansvarig", title="Ansvarig", description="En roll.")


class Instance(Item):
    """Be one that decides on services, and where it raises what it cannot settle."""

    id: Id
    name: Text = Field(alias="namn", title="Nivå")
    role: RoleId | None = Field(None, alias="roll", title="Roll")
    decides: Text = Field(alias="beslutar", title="Beslutar om")
    raises_to: Annotated[Id, Refers("entry", "management")] | None = Field(
        None, alias="lyfter_till", title="Lyfter till"
    )


class Service(Item):
    """Be an e-service."""

    id: Id
    name: Text = Field(alias="namn", title="E-tjänst")
    description: Text | None = Field(None, alias="beskrivning", title="Beskrivning")
    stage: Annotated[Id, Refers("entry", "stages")] | None = Field(None, alias="etapp", title="Etapp")
    owner: RoleId | None = Field(None, alias="ägare", title="Ägare", description="En roll.")
    manager: RoleId | None = Field(None, alias="förvaltare", title="Förvaltare", description="En roll.")
    status: Literal["föreslagen", "utveckling", "test", "produktion", "avvecklad"] = Field(title="Status")
    met: Many[Annotated[Id, Refers("entry", "checklist")]] = Field((), alias="uppfyllt", title="Uppfyllt")
    in_production: Date | None = Field(None, alias="produktionssatt", title="Produktionssatt")


class ServiceRegister(Record):
    """Be a project's or a municipality's e-services."""

    FOLDER: ClassVar[str] = "e-tjanster"
    TITLE: ClassVar[str] = "E-tjänster"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    goal: Annotated[Id, Refers("goal")] | None = Field(
        None, alias="mål", title="Mål", description="Målet i projektets målregister som etapperna delar."
    )
    stages: Many[Stage] = Field((), alias="etapper", title="Etapper")
    checklist: Many[Demand] = Field((), alias="checklista", title="Checklista")
    management: Many[Instance] = Field((), alias="förvaltning", title="Förvaltning")
    services: Many[Service] = Field((), alias="tjänster", title="Tjänster")
