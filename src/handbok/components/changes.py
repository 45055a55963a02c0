"""Changes of what has been decided, project by project."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components import names
from handbok.components.documents import href as document_href
from handbok.components.documents import visible
from handbok.components.places import address, page_with
from handbok.components.template import render
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models.change import Change, ChangeRegister
from handbok.models.meeting import Meeting


def log(context: Context, id: str | None) -> str:
    """Return the changes of one register, or of all that the reader may see."""
    registers = context.book.records(ChangeRegister)
    chosen = [context.record(ChangeRegister, id)] if id else [registers[each] for each in sorted(registers)]
    return render("andringslogg.html", context, registers=[Changes(context, entry) for entry in chosen])


@dataclass(frozen=True)
class Changes:
    """Show a register of changes: its project, its council and where a change stands."""

    context: Context
    entry: Entry[ChangeRegister]

    @property
    def id(self) -> str:
        """Return the register's id."""
        return self.entry.id

    @property
    def record(self) -> ChangeRegister:
        """Return the register as its reader may see it."""
        return self.entry.record

    @property
    def project(self) -> str:
        """Return the project's name."""
        return names.project(self.context, self.record.project)

    @property
    def council(self) -> list[str]:
        """Return the names of the roles that rule on changes together."""
        return [self.role(id) for id in self.record.council]

    def role(self, id: str) -> str:
        """Return a role's name in the project."""
        return names.role(self.context, self.record.project, id)

    def gap(self, change: Change, rule: str) -> str:
        """Return why the source breaks a rule for a change."""
        return names.gap(self.record, rule, change.id)

    def documents(self, change: Change) -> list[tuple[str, str | None]]:
        """Return the titles of the documents that a change concerns, with their addresses."""
        known = visible(self.context)
        return [(known[id].title, document_href(self.context, id)) for id in change.documents if id in known]

    def meeting(self, change: Change) -> tuple[str, str | None] | None:
        """Return the meeting that ruled on a change, with its address."""
        id = change.ruling.meeting if change.ruling else None
        entry = self.context.book.records(Meeting).get(id or "")
        if entry is None:
            return None
        return entry.record.body, address(self.context, page_with(self.context, "moten", entry.id), entry.id)
