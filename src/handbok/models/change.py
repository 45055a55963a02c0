"""Changes of what has been decided: what, why, with what effect, decided by whom and with what outcome."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, RoleId, Text
from handbok.models.document import DocumentId
from handbok.models.meeting import Outcome


class Ruling(Part):
    """Be the decision on a change: an outcome by a role, and where it stands."""

    by: RoleId | None = Field(None, alias="av", title="Beslutas av", description="En roll.")
    outcome: Outcome | None = Field(None, alias="utfall", title="Utfall")
    date: Date | None = Field(None, alias="datum", title="Datum")
    meeting: Annotated[Id, Refers("meeting")] | None = Field(None, alias="möte", title="Möte")


class Change(Item):
    """Be a change that somebody asks for."""

    id: Id
    what: Text = Field(alias="vad", title="Vad")
    why: Text | None = Field(None, alias="varför", title="Varför")
    effect: Text | None = Field(None, alias="effekt", title="Effekt")
    asked: Date | None = Field(None, alias="begärd", title="Begärd")
    documents: Many[DocumentId] = Field((), alias="dokument", title="Ändrar dokument")
    ruling: Ruling | None = Field(None, alias="beslut", title="Beslut")
    note: Text | None = Field(None, alias="anmärkning", title="Anmärkning")


class ChangeRegister(Record):
    """Be a project's changes, with the roles that rule on them together: its change council."""

    FOLDER: ClassVar[str] = "andringar"
    TITLE: ClassVar[str] = "Ändringar"

    project: Annotated[Id, Refers("project")] = Field(alias="projekt", title="Projekt")
    council: Many[RoleId] = Field(
        (), alias="ändringsråd", title="Ändringsråd", description="Rollerna som prövar ändringar."
    )
    changes: Many[Change] = Field((), alias="ändringar", title="Ändringar")
