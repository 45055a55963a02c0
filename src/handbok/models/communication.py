"""Communication plans: interest groups, messages, channels, activities and goals that can be measured."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, NonNegativeInt

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, RoleId, Text
from handbok.models.document import DocumentId
from handbok.models.percentage import Percentage

GroupRef = Annotated[Id, Refers("entry", "groups")]


class InterestGroup(Item):
    """Be those who are affected by the work, or can affect it."""

    id: Id
    name: Text = Field(alias="namn", title="Intressegrupp")
    core: bool = Field(False, alias="kärna", title="Kärnintressent")
    needs: Text | None = Field(None, alias="behöver", title="Behöver")


class Message(Item):
    """Be what groups are to know."""

    id: Id
    text: Text = Field(title="Budskap")
    groups: Many[GroupRef] = Field((), alias="till", title="Till")


class Channel(Item):
    """Be a way to reach groups."""

    id: Id
    name: Text = Field(alias="namn", title="Kanal")


class CommunicationActivity(Item):
    """Be something done to reach groups."""

    id: Id
    text: Text = Field(title="Aktivitet")
    groups: Many[GroupRef] = Field((), alias="till", title="Till")
    messages: Many[Annotated[Id, Refers("entry", "messages")]] = Field((), alias="budskap", title="Budskap")
    channel: Annotated[Id, Refers("entry", "channels")] | None = Field(None, alias="kanal", title="Kanal")
    owner: RoleId | None = Field(None, alias="ansvarig", title="Ansvarig", description="En roll.")
    date: Date | None = Field(None, alias="datum", title="Datum")
    status: Literal["diskuterad", "beslutad", "genomförd"] | None = Field(None, title="Status")


class Measured(Part):
    """Be what a goal came to at a day."""

    date: Date = Field(alias="datum", title="Datum")
    outcome: Percentage = Field(alias="utfall", title="Utfall")


class CommunicationGoal(Item):
    """Be a goal with a number, a unit, a method and a day to measure."""

    id: Id
    text: Text = Field(title="Mål")
    target: float | None = Field(None, alias="målvärde", title="Målvärde", ge=0)
    unit: Text | None = Field(None, alias="enhet", title="Enhet")
    method: Text | None = Field(None, alias="metod", title="Metod")
    measure_on: Date | None = Field(None, alias="mäts", title="Mäts")
    decided: Date | None = Field(None, alias="beslutat", title="Beslutat")
    measured: Many[Measured] = Field((), alias="mätningar", title="Mätningar")


class FollowUp(Item):
    """Be a number that tells something of how the communication went."""

    id: Id
    text: Text = Field(title="Uppföljning")
    count: NonNegativeInt = Field(alias="antal", title="Antal")


class CommunicationPlan(Record):
    """Be who is to know what, how and when."""

    FOLDER: ClassVar[str] = "kommunikation"
    TITLE: ClassVar[str] = "Kommunikationsplaner"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    document: DocumentId | None = Field(None, alias="dokument", title="Dokument", description="Planen som dokument.")
    source: Text | None = Field(None, alias="källa", title="Källa")
    goals: Many[CommunicationGoal] = Field((), alias="mål", title="Mål")
    groups: Many[InterestGroup] = Field((), alias="intressegrupper", title="Intressegrupper")
    messages: Many[Message] = Field((), alias="budskap", title="Budskap")
    channels: Many[Channel] = Field((), alias="kanaler", title="Kanaler")
    activities: Many[CommunicationActivity] = Field((), alias="aktiviteter", title="Aktiviteter")
    follow_ups: Many[FollowUp] = Field((), alias="uppföljning", title="Uppföljning")
