"""Deliverables: what a project hands over, in which version, and whether it was accepted."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, RoleId, Text
from handbok.models.meeting import Outcome


class Acceptance(Part):
    """Be the receiver's answer."""

    outcome: Outcome = Field(alias="utfall", title="Utfall")
    by: RoleId = Field(alias="av", title="Av", description="En roll.")
    date: Date = Field(alias="datum", title="Datum")
    note: Text | None = Field(None, alias="anmärkning", title="Anmärkning")


class Deliverable(Item):
    """Be something a project is to hand over."""

    id: Id
    name: Text = Field(alias="namn", title="Leverabel")
    description: Text | None = Field(None, alias="beskrivning", title="Beskrivning")
    version: Text | None = Field(None, title="Version")
    status: Literal["planerad", "pågår", "lämnad"] | None = Field(None, title="Status")
    date: Date | None = Field(None, alias="datum", title="Lämnad")
    due: Date | None = Field(None, alias="klart_senast", title="Klart senast")
    receiver: RoleId | None = Field(None, alias="mottagare", title="Mottagare", description="En roll.")
    acceptance: Acceptance | None = Field(None, alias="godkännande", title="Godkännande")


class DeliverableRegister(Record):
    """Be a project's deliverables."""

    FOLDER: ClassVar[str] = "leverabler"
    TITLE: ClassVar[str] = "Leverabler"

    project: Annotated[Id, Refers("project")] = Field(alias="projekt", title="Projekt")
    source: Text | None = Field(None, alias="källa", title="Källa")
    deliverables: Many[Deliverable] = Field(alias="leverabler", title="Leverabler")
