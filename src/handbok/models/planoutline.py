"""Outlines of project plans: the sections a plan has, and what each answers."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from handbok.models.base import Id, Item, Many, Record, Text


class Section(Item):
    """Be a section of a plan."""

    id: Id
    heading: Text = Field(alias="rubrik", title="Avsnitt")
    questions: Many[Text] = Field(alias="frågor", title="Svarar på")
    tip: Text | None = Field(None, alias="tips", title="Tips")


class PlanOutline(Record):
    """Be an outline that plans follow."""

    FOLDER: ClassVar[str] = "planmallar"
    TITLE: ClassVar[str] = "Planmallar"

    name: Text = Field(alias="namn", title="Namn")
    source: Text | None = Field(None, alias="källa", title="Källa")
    sections: Many[Section] = Field(alias="avsnitt", title="Avsnitt")
