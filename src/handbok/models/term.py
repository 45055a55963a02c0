"""The glossary."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Id, Item, Many, Record, Refers, Text


class Term(Item):
    """Be a word with one meaning in the handbook."""

    id: Id
    word: Text = Field(alias="term", title="Term")
    forms: Many[Text] = Field((), alias="former", title="Former", description="Böjningar och synonymer i löpande text.")
    meaning: Text = Field(alias="förklaring", title="Förklaring")
    see_also: Many[Annotated[Id, Refers("term")]] = Field((), alias="se_även", title="Se även")
    source: Text | None = Field(None, alias="källa", title="Källa")
    everyday: Literal["ja", "nej"] = Field(
        "nej",
        alias="vardagsord",
        title="Vardagsord",
        description="Skriv ja om läsaren förstår ordet utan förklaring i löpande text. Det står i ordlistan ändå.",
    )

    @property
    def words(self) -> tuple[str, ...]:
        """Return the word and its forms."""
        return (self.word, *self.forms)


class Glossary(Record):
    """Be a list of terms."""

    FOLDER: ClassVar[str] = "ordlista"
    TITLE: ClassVar[str] = "Ordlista"

    name: Text = Field(alias="namn", title="Namn")
    terms: Many[Term] = Field(alias="termer", title="Termer")
