"""Project plans: activity blocks with time, deliverable and milestone, phases with decision points, meetings, texts."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from handbok.models.base import Counts, Date, Id, Item, Many, Part, Record, Refers, RoleId, Text
from handbok.models.document import DocumentId
from handbok.models.meeting import Outcome
from handbok.models.moment import Moment

DeliverableId = Annotated[Id, Refers("deliverable")]
BlockRef = Annotated[Id, Refers("entry", "blocks")]
Frequency = Literal["veckovis", "varannan vecka", "månadsvis", "varannan månad", "kvartalsvis"]
ItemType = Literal["information", "diskussion", "beslut"]


class Milestone(Part):
    """Be what has to be true at a date."""

    criterion: Text | None = Field(None, alias="kriterium", title="Kriterium")
    date: Date | None = Field(None, alias="datum", title="Datum")


class Block(Item):
    """Be a part of the work, with one responsible role; `parallellt_med` are the blocks it runs alongside."""

    id: Id
    number: Text | None = Field(None, alias="nummer", title="Nummer")
    name: Text = Field(alias="namn", title="Block")
    phase: Annotated[Id, Refers("entry", "phases")] | None = Field(None, alias="fas", title="Fas")
    start: Moment = Field(title="Start")
    end: Moment = Field(alias="slut", title="Slut")
    contents: Many[Text] = Field((), alias="innehåll", title="Innehåll")
    delivers: Text | None = Field(None, alias="leverans", title="Leverans")
    deliverables: Many[DeliverableId] = Field((), alias="leverabler", title="Leverabler")
    milestone: Milestone | None = Field(None, alias="milstolpe", title="Milstolpe")
    responsible: Many[RoleId] | RoleId | None = Field(None, alias="ansvarig", title="Ansvarig", description="En roll.")
    resources: Many[RoleId] = Field((), alias="resurser", title="Resurser", description="Roller.")
    others: Many[Text] = Field((), alias="övriga_resurser", title="Övriga resurser")
    depends_on: Many[BlockRef] = Field(
        (), alias="beror_på", title="Beror på", description="Block som ska vara klara innan."
    )
    alongside: Many[BlockRef] = Field(
        (), alias="parallellt_med", title="Parallellt med", description="Block som det pågår samtidigt med."
    )

    @property
    def label(self) -> str:
        """Return the number and the name."""
        return f"{self.number} {self.name}" if self.number else self.name

    @property
    def owners(self) -> tuple[str, ...]:
        """Return the responsible roles; a plan in order has one."""
        if self.responsible is None:
            return ()
        return (self.responsible,) if isinstance(self.responsible, str) else tuple(self.responsible)


class PlannedDecision(Part):
    """End a phase of a plan."""

    id: Id
    name: Text = Field(alias="namn", title="Beslutspunkt")
    criterion: Text | None = Field(None, alias="kriterium", title="Kriterium")
    date: Date | None = Field(None, alias="datum", title="Datum")
    decided_by: Many[RoleId] = Field((), alias="beslutas_av", title="Beslutas av", description="Roller.")
    outcome: Outcome | None = Field(None, alias="utfall", title="Utfall")


class PlanPhase(Item):
    """Be a phase of a plan: its blocks name it, and a decision point ends it."""

    id: Id
    name: Text = Field(alias="namn", title="Fas")
    decision: PlannedDecision | None = Field(None, alias="beslutspunkt", title="Beslutspunkt")


class Allocation(Item):
    """Be how much of its time a role gives the plan; several rows may be of one role."""

    role: RoleId = Field(alias="roll", title="Roll")
    percent: PositiveInt = Field(alias="procent", title="Procent", description="Del av en heltid.")
    secured: bool = Field(False, alias="säkrad", title="Säkrad", description="true när tiden är lovad.")


class MeetingItem(Part):
    """Be something on a planned meeting's agenda."""

    kind: ItemType = Field(alias="typ", title="Typ")
    text: Text = Field(title="Punkt")


class PlannedMeeting(Item):
    """Be a planned meeting: what it takes up, and the blocks whose deliverables it is shown."""

    id: Id
    date: Date | None = Field(None, alias="datum", title="Datum")
    items: Many[MeetingItem] = Field((), alias="punkter", title="Punkter")
    blocks: Many[BlockRef] = Field((), alias="block", title="Leveranser från block")


class MeetingSeries(Part):
    """Be how often a group meets during a plan, and how many meetings are planned."""

    body: RoleId = Field(alias="organ", title="Organ", description="En roll.")
    frequency: Frequency = Field(alias="frekvens", title="Frekvens")
    start: Moment = Field(alias="från", title="Från")
    end: Moment = Field(alias="till", title="Till")
    planned: PositiveInt | None = Field(None, alias="planerade", title="Planerade möten")
    kinds: Many[ItemType] = Field((), alias="typer", title="Typer av punkter")
    meetings: Many[PlannedMeeting] = Field((), alias="möten", title="Möten")


class SectionText(Item):
    """Be what the plan says in one section of its outline."""

    id: Id = Field(alias="avsnitt", title="Avsnitt", description="Avsnittets id i planmallen.")
    text: Text | None = Field(None, title="Text")
    points: Many[Text] = Field((), alias="punkter", title="Punkter")


class Plan(Record):
    """Be a project's plan."""

    FOLDER: ClassVar[str] = "planer"
    TITLE: ClassVar[str] = "Planer"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] = Field(alias="projekt", title="Projekt")
    outline: Annotated[Id, Refers("outline")] | None = Field(None, alias="mall", title="Mall")
    document: DocumentId | None = Field(
        None,
        alias="dokument",
        title="Dokument",
        description="Planen som dokument: dess status, versioner och underlag.",
    )
    key_roles: Many[RoleId] = Field((), alias="nyckelroller", title="Nyckelroller")
    phases: Many[PlanPhase] = Field((), alias="faser", title="Faser")
    blocks: Many[Block] = Field(alias="block", title="Block")
    allocations: Many[Allocation] = Field((), alias="bemanning", title="Bemanning")
    meetings: MeetingSeries | None = Field(None, alias="styrgruppsmöten", title="Styrgruppsmöten")
    sections: Many[SectionText] = Field((), alias="avsnitt", title="Avsnitt")
    stated_blocks: Annotated[NonNegativeInt | None, Counts("main_blocks")] = Field(
        None, alias="antal_huvudblock", title="Antal huvudblock", description="Bara när källan anger antalet."
    )

    def block(self, id: str) -> Block | None:
        """Return a block by its id."""
        return next((block for block in self.blocks if block.id == id), None)

    @property
    def main_blocks(self) -> tuple[str, ...]:
        """Return the first parts of the blocks' numbers: 2.1 and 2.2 are one main block."""
        return tuple(dict.fromkeys(block.number.split(".")[0] for block in self.blocks if block.number))
