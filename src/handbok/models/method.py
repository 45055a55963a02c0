"""Method cards: short facts of a way of working; the card's page says how."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Id, Many, Record, Refers, RoleId, Text

Effort = Literal["högst en timme", "högst en halv dag", "en dag eller mer"]
"""How long a method takes at most, roughly: what a reader chooses by."""


class Method(Record):
    """Be a method card; its page is docs/metoder/<id>.md."""

    FOLDER: ClassVar[str] = "metoder"
    TITLE: ClassVar[str] = "Metoder"

    name: Text = Field(alias="namn", title="Namn")
    summary: Text = Field(alias="sammanfattning", title="Sammanfattning", description="En mening: vad och varför.")
    area: Text = Field(alias="område", title="Område", description="Samma ord på alla kort i området.")
    effort: Effort = Field(alias="omfattning", title="Omfattning", description="Vad läsaren väljer tid efter.")
    time: Text | None = Field(None, alias="tid", title="Tid", description="Mer exakt, till exempel 20–40 minuter.")
    participants: Text = Field(alias="deltagare", title="Deltagare", description="Hur många, och vilka.")
    led_by: RoleId | None = Field(None, alias="leds_av", title="Leds av", description="En roll.")
    phases: Many[Annotated[Id, Refers("phase")]] = Field(
        (), alias="passar_i", title="Passar i", description="Id för faser i en process."
    )
    courses: Many[Annotated[Id, Refers("course")]] = Field(
        (), alias="kurser", title="Kurser", description="Id för kurser."
    )

    @staticmethod
    def page(id: str) -> str:
        """Return the path of a card's page, from docs/."""
        return f"{Method.FOLDER}/{id}.md"
