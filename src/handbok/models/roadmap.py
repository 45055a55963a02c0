"""Roadmaps: alternatives with conditions, activities and risks, and who commits to what."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, RoleId, Text
from handbok.models.document import DocumentId

RiskRef = Annotated[Text, Refers("risk")]


class Consequences(Part):
    """Be what a group wrote of an alternative: three of each."""

    consequences: Many[Text] = Field((), alias="konsekvenser", title="Konsekvenser")
    advantages: Many[Text] = Field((), alias="fördelar", title="Fördelar")
    drawbacks: Many[Text] = Field((), alias="nackdelar", title="Nackdelar")


class RoadmapActivity(Item):
    """Be something to do when an alternative is chosen."""

    id: Id
    text: Text = Field(title="Aktivitet")
    owner: RoleId | None = Field(None, alias="ansvarig", title="Ansvarig", description="En roll.")
    due: Date | None = Field(None, alias="klart", title="Klart")


class Alternative(Item):
    """Be a way to go."""

    id: Id
    name: Text = Field(alias="namn", title="Alternativ")
    conditions: Many[Text] = Field((), alias="förutsättningar", title="Förutsättningar")
    activities: Many[RoadmapActivity] = Field((), alias="aktiviteter", title="Aktiviteter")
    risks: Many[RiskRef] = Field((), alias="risker", title="Risker", description="Id för risker i ett register.")
    analysis: Consequences | None = Field(None, alias="konsekvensanalys", title="Konsekvensanalys")


class Party(Item):
    """Be one that commits to something: an organisation, or a role or a group that is none."""

    id: Id
    name: Text = Field(alias="namn", title="Part")
    organisation: Annotated[Id, Refers("organisation")] | None = Field(None, title="Organisation")


class Commitment(Item):
    """Be something that one or several parties have committed to."""

    id: Id
    text: Text = Field(title="Åtagande")
    parties: Many[Annotated[Id, Refers("entry", "parties")]] = Field(alias="parter", title="Parter")


class Choice(Part):
    """Be the decision on a roadmap; what it says of its grounds is for the reader to weigh."""

    alternative: Annotated[Id, Refers("entry", "alternatives")] | None = Field(
        None, alias="alternativ", title="Alternativ"
    )
    by: RoleId | None = Field(None, alias="av", title="Beslutat av", description="En roll.")
    date: Date | None = Field(None, alias="datum", title="Datum")
    document: DocumentId | None = Field(None, alias="dokument", title="Dokument")
    grounds: Text | None = Field(None, alias="underlag", title="Underlag")


class Roadmap(Record):
    """Be a choice between ways to go, and what follows from it."""

    FOLDER: ClassVar[str] = "fardplaner"
    TITLE: ClassVar[str] = "Färdplaner"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    question: Text = Field(alias="fråga", title="Fråga")
    source: Text | None = Field(None, alias="källa", title="Källa")
    alternatives: Many[Alternative] = Field(alias="alternativ", title="Alternativ")
    choice: Choice | None = Field(None, alias="beslut", title="Beslut")
    parties: Many[Party] = Field((), alias="parter", title="Parter")
    commitments: Many[Commitment] = Field((), alias="åtaganden", title="Åtaganden")
