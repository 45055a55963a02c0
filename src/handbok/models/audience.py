"""Who may see what: audiences form a chain."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Id, Many, Record, Refers, Text


class Audience(Record):
    """Be one audience; it sees its own and all that the audiences it includes see."""

    FOLDER: ClassVar[str] = "atkomst"
    TITLE: ClassVar[str] = "Åtkomst"

    # An audience's name stands in the login page for everyone, so the file needs no audience of its own.
    audience: Id | None = Field(None, alias="åtkomst", title="Åtkomst", exclude=True)  # type: ignore[assignment]
    name: Text = Field(alias="namn", title="Namn")
    description: Text | None = Field(None, alias="beskrivning", title="Beskrivning")
    includes: Many[Annotated[Id, Refers("audience")]] = Field(
        (), alias="ingår", title="Ingår", description="Åtkomster vars innehåll också syns."
    )
    media: Literal["full", "plan"] = Field("full", alias="mediekrav", title="Mediekrav")
    course_states: Many[Text] = Field(
        (),
        alias="kurslägen",
        title="Kurslägen",
        description="Lektioner i kurser med de här värdena på publicering visas för åtkomsten.",
    )
