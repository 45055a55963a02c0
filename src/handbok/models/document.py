"""Documents that steer: one official title and one status each, with versions and what they rest on."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, Text

DocumentId = Annotated[Id, Refers("document")]
"""The id of a document in any register."""

Status = Literal["utkast", "förslag", "ej fastställd", "beslutad", "ersatt", "upphävd", "okänd"]


class Version(Part):
    """Be a version of a document."""

    number: Text = Field(alias="version", title="Version")
    date: Date = Field(alias="datum", title="Datum")
    note: Text | None = Field(None, alias="not", title="Not")


class Document(Item):
    """Be a document; other registers name it by its id."""

    id: Id
    title: Text = Field(alias="titel", title="Titel", description="Den enda officiella titeln.")
    status: Status = Field(alias="status", title="Status")
    version: Text | None = Field(None, alias="version", title="Version")
    decided: Date | None = Field(None, alias="beslutad", title="Beslutad")
    body: Text | None = Field(
        None, alias="organ", title="Organ", description="Den som beslutar om dokumentet eller ger ut det."
    )
    paragraph: Text | None = Field(None, alias="paragraf", title="Paragraf")
    dated: Text | None = Field(
        None, alias="datering", title="Datering", description="Källans ord, när de inte är ett datum."
    )
    versions: Many[Version] = Field((), alias="versioner", title="Versioner")
    rests_on: Many[DocumentId] = Field((), alias="bygger_på", title="Bygger på")
    replaces: Many[DocumentId] = Field((), alias="ersätter", title="Ersätter")
    related: Many[DocumentId] = Field((), alias="relaterade", title="Relaterade")
    note: Text | None = Field(None, alias="anmärkning", title="Anmärkning")


class DocumentRegister(Record):
    """Be the documents of a project or of a cooperation."""

    FOLDER: ClassVar[str] = "dokument"
    TITLE: ClassVar[str] = "Dokument"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    documents: Many[Document] = Field(alias="dokument", title="Dokument")
