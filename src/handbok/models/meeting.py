"""Meetings: agenda, attendance by organisation, minutes, decisions and actions."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, NonNegativeInt, PositiveInt
from pydantic_core import PydanticCustomError

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, RoleId, Text

ItemType = Literal["information", "diskussion", "arbete", "beslut", "paus"]
"""What an agenda item is for; a pause needs no place in a legend."""

ItemId = Annotated[Id, Refers("entry", "agenda")]
"""The id of an item of the same meeting's agenda."""

Outcome = Literal["godkänd", "avslagen", "återremiss", "bordlagd"]

_CLOCK = re.compile(r"([01]\d|2[0-3])[.:]([0-5]\d)")


def _clock(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        raise PydanticCustomError("clock", "”{value}” är inget klockslag", {"value": value})
    return value


Clock = Annotated[str, AfterValidator(_clock), Field(json_schema_extra={"pattern": f"^{_CLOCK.pattern}$"})]
"""A time of day as "13.00" or "13:00"."""


class AgendaItem(Item):
    """Be an item of the agenda."""

    id: Id
    title: Text = Field(alias="rubrik", title="Punkt")
    kind: ItemType | None = Field(None, alias="typ", title="Typ")
    minutes: PositiveInt | None = Field(None, alias="minuter", title="Minuter")


class Attendance(Part):
    """Count those of an organisation that came, and those that could not."""

    organisation: Annotated[Id, Refers("organisation")] = Field(alias="organisation", title="Organisation")
    present: NonNegativeInt = Field(0, alias="deltog", title="Deltog")
    absent: NonNegativeInt = Field(0, alias="förhindrade", title="Förhindrade")
    members: PositiveInt | None = Field(
        None, alias="ledamöter", title="Ledamöter", description="Hur många organisationen har med sammanlagt."
    )
    substitute: bool = Field(False, alias="ersättare", title="Ersättare", description="true när en ersättare deltog.")


class Section(Item):
    """Be what the minutes say of an item of the agenda."""

    item: ItemId = Field(alias="punkt", title="Punkt")
    title: Text = Field(alias="rubrik", title="Rubrik")
    text: Text | None = Field(None, title="Text")


class Extra(Item):
    """Be something taken up that stood on no agenda."""

    id: Id
    title: Text = Field(alias="rubrik", title="Rubrik")


class Decision(Item):
    """Be a decision: on which item, with what outcome, with every change that was agreed."""

    id: Id
    item: ItemId | None = Field(None, alias="punkt", title="Punkt")
    text: Text = Field(title="Beslut")
    outcome: Outcome | None = Field(None, alias="utfall", title="Utfall")
    agreed: Many[Text] = Field(
        (), alias="överenskommet", title="Överenskommet", description="Ändringar som mötet enades om."
    )
    changes: Many[Text] = Field((), alias="ändringar", title="Ändringar", description="Ändringar som beslutet tar med.")


class Action(Item):
    """Be something that a role does after the meeting."""

    id: Id
    text: Text = Field(title="Åtgärd")
    owner: RoleId | None = Field(None, alias="ansvarig", title="Ansvarig", description="En roll.")
    due: Date | None = Field(None, alias="klart", title="Klart")
    done: Date | None = Field(None, alias="gjord", title="Gjord")


class Meeting(Record):
    """Be one meeting, planned or held."""

    FOLDER: ClassVar[str] = "moten"
    TITLE: ClassVar[str] = "Möten"

    body: Text = Field(alias="organ", title="Organ")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    date: Date = Field(alias="datum", title="Datum")
    start: Clock | None = Field(None, alias="börjar", title="Börjar")
    end: Clock | None = Field(None, alias="slutar", title="Slutar")
    place: Text | None = Field(None, alias="plats", title="Plats")
    legend: Many[ItemType] = Field(
        ("information", "diskussion", "arbete", "beslut"),
        alias="teckenförklaring",
        title="Teckenförklaring",
        description="Typerna som dagordningen förklarar, när de inte är alla.",
    )
    agenda: Many[AgendaItem] = Field(alias="dagordning", title="Dagordning")
    attendance: Many[Attendance] = Field((), alias="närvaro", title="Närvaro")
    sections: Many[Section] = Field((), alias="protokoll", title="Protokoll")
    extras: Many[Extra] = Field((), alias="utanför_dagordningen", title="Utanför dagordningen")
    decisions: Many[Decision] = Field((), alias="beslut", title="Beslut")
    actions: Many[Action] = Field((), alias="åtgärder", title="Åtgärder")
    next: Date | None = Field(None, alias="nästa_möte", title="Nästa möte")

    @property
    def length(self) -> int | None:
        """Return the planned minutes between start and end."""
        if self.start is None or self.end is None:
            return None
        begin, finish = clock(self.start), clock(self.end)
        return (finish.hour - begin.hour) * 60 + finish.minute - begin.minute


def clock(text: str) -> time:
    """Return a Clock as a time."""
    hour, minute = re.split("[.:]", text)
    return time(int(hour), int(minute))
