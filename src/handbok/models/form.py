"""Forms: templates that a reader fills in, as a document or as a table."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Id, Many, Part, Record, Refers, RoleId, Text

Format = Literal["dokument", "tabell"]
"""What a form is filled in as: running text under headings, or rows."""


class Section(Part):
    """Be a section of a form: a heading to write under, facts to fill in, or columns with the first cell given or not."""

    heading: Text = Field(alias="rubrik", title="Rubrik")
    help: Text | None = Field(None, alias="hjälp", title="Hjälp", description="Vad som ska stå här.")
    fields: Many[Text] = Field((), alias="fält", title="Fält", description="Korta uppgifter att fylla i.")
    columns: Many[Text] = Field((), alias="kolumner", title="Kolumner")
    rows: Many[Text] = Field(
        (), alias="rader", title="Rader", description="Det som står i första kolumnen från början."
    )


class Form(Record):
    """Be a form; its page is docs/mallar/<id>.md."""

    FOLDER: ClassVar[str] = "mallar"
    TITLE: ClassVar[str] = "Mallar"

    name: Text = Field(alias="namn", title="Namn")
    summary: Text = Field(
        alias="sammanfattning", title="Sammanfattning", description="En mening: vad mallen hjälper till med."
    )
    when: Text = Field(alias="används_när", title="Används när")
    format: Format = Field(alias="format", title="Format")
    filled_in_by: Many[RoleId] = Field((), alias="fylls_i_av", title="Fylls i av", description="Id för roller.")
    phases: Many[Annotated[Id, Refers("phase")]] = Field(
        (), alias="passar_i", title="Passar i", description="Id för faser i en process."
    )
    courses: Many[Annotated[Id, Refers("course")]] = Field(
        (), alias="kurser", title="Kurser", description="Id för kurser."
    )
    sections: Many[Section] = Field(alias="avsnitt", title="Avsnitt")
    tips: Many[Text] = Field((), alias="tips", title="Tips")

    @staticmethod
    def page(id: str) -> str:
        """Return the path of a form's page, from docs/."""
        return f"{Form.FOLDER}/{id}.md"
