"""Lessons learned: what happened, why, what to do about it, and where it applies."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from handbok.models.base import Date, Id, Item, Many, Record, Refers, Text
from handbok.models.percentage import Percentage


class Lesson(Item):
    """Be something learned."""

    id: Id
    text: Text = Field(alias="erfarenhet", title="Erfarenhet")
    cause: Text | None = Field(None, alias="orsak", title="Orsak")
    advice: Text | None = Field(None, alias="råd", title="Råd")
    applies_to: Many[Text] = Field((), alias="gäller", title="Gäller", description="Var rådet går att använda.")


class Measurement(Item):
    """Be a share of something that was counted."""

    id: Id
    name: Text = Field(alias="namn", title="Mått")
    outcome: Percentage = Field(alias="utfall", title="Utfall")


class LessonRegister(Record):
    """Be the lessons of a project, a group or a way of working."""

    FOLDER: ClassVar[str] = "erfarenheter"
    TITLE: ClassVar[str] = "Erfarenheter"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    date: Date | None = Field(None, alias="datum", title="Datum")
    source: Text = Field(alias="källa", title="Källa")
    lessons: Many[Lesson] = Field(alias="erfarenheter", title="Erfarenheter")
    measurements: Many[Measurement] = Field((), alias="mått", title="Mått")
