"""Lessons learned, and the measures that came with them."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components import names
from handbok.components.template import render
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models.lesson import LessonRegister
from handbok.models.percentage import Percentage
from handbok.swedish import alphabetical, number


def lessons(context: Context, id: str | None) -> str:
    """Return the lessons of one register, or of all that the reader may see."""
    found = context.book.records(LessonRegister)
    chosen = [context.record(LessonRegister, id)] if id else list(found.values())
    ordered = sorted(chosen, key=lambda entry: alphabetical(entry.record.name))
    return render("erfarenheter.html", context, registers=[Lessons(context, entry) for entry in ordered])


@dataclass(frozen=True)
class Lessons:
    """Show a register of lessons."""

    context: Context
    entry: Entry[LessonRegister]

    @property
    def id(self) -> str:
        """Return the register's id, its anchor too."""
        return self.entry.id

    @property
    def record(self) -> LessonRegister:
        """Return the register as its reader may see it."""
        return self.entry.record

    def share(self, outcome: Percentage) -> str | None:
        """Return a percentage as it is shown: the counted one, or else the source's own."""
        value = outcome.stated if outcome.value is None else outcome.value
        return None if value is None else f"{number(int(value) if value == int(value) else value)} %"

    def gap(self, rule: str, item: str) -> str:
        """Return why the source breaks a rule for an entry."""
        return names.gap(self.record, rule, item)
