"""Self-tests: a course's questions, each answer with feedback."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Id, Item, Many, Part, Record, Refers, Text


class Alternative(Part):
    """Be one answer to choose; what the reader is told of it says why it is right or wrong."""

    text: Text = Field(title="Alternativ")
    right: Literal["ja", "nej"] = Field("nej", alias="rätt", title="Rätt", description="Är nej när det inte står.")
    feedback: Text = Field(alias="återkoppling", title="Återkoppling")

    @property
    def is_right(self) -> bool:
        """Tell whether it is a right answer."""
        return self.right == "ja"


class TestQuestion(Item):
    """Be a question with its answers; several of them may be right."""

    __test__ = False  # pytest takes a class of this name for tests

    id: Id
    text: Text = Field(alias="fråga", title="Fråga")
    alternatives: Many[Alternative] = Field(alias="alternativ", title="Alternativ")

    @property
    def right(self) -> tuple[Alternative, ...]:
        """Return the right answers."""
        return tuple(each for each in self.alternatives if each.is_right)


class SelfTest(Record):
    """Be the self-test of a course; a course's publication state may narrow who sees it (publication.py)."""

    FOLDER: ClassVar[str] = "kunskapstest"
    TITLE: ClassVar[str] = "Självtest"

    course: Annotated[Id, Refers("course")] = Field(alias="kurs", title="Kurs", description="Id för kursen.")
    questions: Many[TestQuestion] = Field(alias="frågor", title="Frågor")
