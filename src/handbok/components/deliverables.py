"""A project's deliverables: version, when they are due or were handed over, and the receiver's answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import names
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.deliverable import Deliverable, DeliverableRegister


@dataclass(frozen=True)
class DeliverableView:
    """Show a register: its project, its roles' names, and what its source does not tell."""

    context: Context
    id: str

    @cached_property
    def record(self) -> DeliverableRegister:
        """Return the register as its reader may see it."""
        return self.context.record(DeliverableRegister, self.id).record

    @property
    def name(self) -> str:
        """Return the project's name."""
        return names.project(self.context, self.record.project)

    def role(self, id: str) -> str:
        """Return a role's name in the register's project."""
        return names.role(self.context, self.record.project, id)

    def no_answer(self, each: Deliverable) -> str:
        """Return the words for a deliverable without an answer, and why the source has none."""
        gap = names.gap(self.record, "deliverable-accepted", each.id)
        return f"{names.NO_BASIS}. {gap}." if gap else "Inget svar angivet"


def table(context: Context, id: str) -> str:
    """Return every deliverable of a register as a row."""
    return render("leverabeltabell.html", context, register=DeliverableView(context, id))
