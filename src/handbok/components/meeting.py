"""One meeting with what a page says of it beside its own values."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components import names
from handbok.components.places import address, page_with
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models.meeting import Action, AgendaItem, Attendance, Decision, Meeting, Section
from handbok.models.organisation import OrganisationRegister


@dataclass(frozen=True)
class MeetingView:
    """Show a meeting: its numbered agenda, its organisations' and roles' names."""

    context: Context
    entry: Entry[Meeting]

    @property
    def id(self) -> str:
        """Return the meeting's id, its anchor too."""
        return self.entry.id

    @property
    def record(self) -> Meeting:
        """Return the meeting as its reader may see it."""
        return self.entry.record

    @property
    def times(self) -> str:
        """Return when it is, or "" when only the day is known."""
        start, end = self.record.start, self.record.end
        return f"{start}–{end}" if start and end else start or ""

    @property
    def items(self) -> list[tuple[int | None, AgendaItem]]:
        """Return the agenda with numbers; a pause has none."""
        numbered: list[tuple[int | None, AgendaItem]] = []
        for item in self.record.agenda:
            count = sum(number is not None for number, _ in numbered)
            numbered.append((None if item.kind == "paus" else count + 1, item))
        return numbered

    @property
    def present(self) -> int:
        """Return how many came."""
        return sum(each.present for each in self.record.attendance)

    @property
    def absent(self) -> int:
        """Return how many could not."""
        return sum(each.absent for each in self.record.attendance)

    def title(self, id: str | None) -> str | None:
        """Return an agenda item's title."""
        return next((item.title for item in self.record.agenda if item.id == id), None)

    def section(self, item: AgendaItem) -> Section | None:
        """Return what the minutes say of an item."""
        return next((each for each in self.record.sections if each.item == item.id), None)

    def organisation(self, each: Attendance) -> str:
        """Return an organisation's name."""
        registers = self.context.book.records(OrganisationRegister).values()
        known = (other for register in registers for other in register.record.organisations)
        return next((other.name for other in known if other.id == each.organisation), "Visas inte här")

    def responsible(self, action: Action) -> str | None:
        """Return the name of the role that acts."""
        return names.role(self.context, self.record.project, action.owner) if action.owner else None

    def gap(self, rule: str, item: str | None = None) -> str:
        """Return why the source breaks a rule."""
        return names.gap(self.record, rule, item)

    def href(self, item: str = "") -> str | None:
        """Return the address of the meeting or of something in it, here or on the page that has it."""
        anchor = f"{self.id}-{item}" if item else self.id
        return address(self.context, page_with(self.context, "moten", self.id), anchor)

    def not_agreed(self, decision: Decision) -> list[str]:
        """Return what the meeting agreed on but did not decide."""
        return [each for each in decision.agreed if each not in decision.changes]

    def state(self, action: Action) -> str:
        """Return whether an action is done, late or to do."""
        if action.done:
            return "Gjord"
        return "Försenad" if action.due and action.due < self.context.book.today else "Att göra"


def meetings(context: Context) -> list[MeetingView]:
    """Return the meetings that the reader may see, the latest first."""
    found = [MeetingView(context, entry) for entry in context.book.records(Meeting).values()]
    return sorted(found, key=lambda each: (each.record.date, each.record.start or "", each.id), reverse=True)
