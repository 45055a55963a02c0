"""Projects that registers, roles and plans belong to."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from handbok.models.base import Id, Many, Record, Refers, Text


class Project(Record):
    """Be a project; its id is what other records write under `projekt`."""

    FOLDER: ClassVar[str] = "projekt"
    TITLE: ClassVar[str] = "Projekt"

    name: Text = Field(alias="namn", title="Namn")
    short_name: Text = Field(alias="kortnamn", title="Kortnamn", description="Inleder posternas id, till exempel DP.")
    description: Text | None = Field(None, alias="beskrivning", title="Beskrivning")
    organisation: Annotated[Id, Refers("organisation")] | None = Field(None, alias="organisation", title="Organisation")
    delivers: Many[Text] = Field((), alias="levererar", title="Levererar")
