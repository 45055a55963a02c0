"""Processes: phases with steps, and the decision point that ends each."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Id, Item, Many, Part, Record, Refers, RoleId, Text

WorkForm = Literal["uppgift", "uppdrag", "projekt"]
"""What a piece of work can be run as, the smallest first."""


class Step(Item):
    """Be something done in a phase."""

    id: Id
    name: Text = Field(alias="namn", title="Steg")
    description: Text | None = Field(None, alias="beskrivning", title="Beskrivning")
    time: Text | None = Field(None, alias="tid", title="Tid")
    roles: Many[RoleId] = Field((), alias="roller", title="Roller")
    documents: Many[Text] = Field((), alias="dokument", title="Dokument")


class Question(Part):
    """Be a question that a decision point asks, answered yes, partly or no."""

    id: Id
    text: Text = Field(title="Fråga")


class DecisionPoint(Part):
    """End a phase: go on, go back or stop."""

    id: Id
    name: Text = Field(alias="namn", title="Namn")
    decided_by: RoleId | None = Field(None, alias="beslutas_av", title="Beslutas av", description="En roll.")
    questions: Many[Question] = Field(alias="frågor", title="Frågor")


class Template(Item):
    """Be a template used in a phase; `fil` is its path from docs/ once there is one."""

    id: Id
    name: Text = Field(alias="namn", title="Mall")
    file: Annotated[Text, Refers("file")] | None = Field(None, alias="fil", title="Fil")


class Scale(Part):
    """Say what is enough of a phase when the work is small or large."""

    form: WorkForm = Field(title="Form")
    enough: Text = Field(alias="räcker", title="Det räcker att")


class Phase(Item):
    """Be a phase of a process."""

    id: Id
    name: Text = Field(alias="namn", title="Fas")
    purpose: Text = Field(alias="syfte", title="Syfte")
    start: Text | None = Field(None, alias="börjar_när", title="Börjar när")
    page: Annotated[Text, Refers("page")] | None = Field(
        None, alias="sida", title="Sida", description="Fasens sida, räknat från docs/."
    )
    inputs: Many[Text] = Field((), alias="in", title="In")
    scales: Many[Scale] = Field(
        (), alias="vägar", title="Vägar", description="Vad som räcker för arbeten av olika storlek."
    )
    steps: Many[Step] = Field(alias="steg", title="Steg")
    outputs: Many[Text] = Field((), alias="ut", title="Ut")
    decision_point: DecisionPoint | None = Field(None, alias="beslutspunkt", title="Beslutspunkt")
    templates: Many[Template] = Field((), alias="mallar", title="Mallar")


class Process(Record):
    """Be a process in phases."""

    FOLDER: ClassVar[str] = "processer"
    TITLE: ClassVar[str] = "Processer"

    name: Text = Field(alias="namn", title="Namn")
    version: Text | None = Field(None, title="Version")
    description: Text | None = Field(None, alias="beskrivning", title="Beskrivning")
    owner: RoleId | None = Field(None, alias="ägare", title="Ägare", description="En roll.")
    phases: Many[Phase] = Field(alias="faser", title="Faser")
