"""Communication plans: goals with their numbers, and groups, messages, channels and activities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import documents, names
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.communication import CommunicationGoal, CommunicationPlan
from handbok.swedish import number


@dataclass(frozen=True)
class CommunicationView:
    """Show a communication plan: names instead of ids, and what its source does not tell."""

    context: Context
    id: str

    @cached_property
    def record(self) -> CommunicationPlan:
        """Return the plan as its reader may see it."""
        return self.context.record(CommunicationPlan, self.id).record

    def role(self, id: str) -> str:
        """Return a role's name."""
        return names.role(self.context, self.record.project, id)

    def groups(self, ids: tuple[str, ...]) -> list[str]:
        """Return interest groups' names."""
        return [each.name for each in self.record.groups if each.id in ids]

    def messages(self, ids: tuple[str, ...]) -> list[str]:
        """Return messages' texts."""
        return [each.text for each in self.record.messages if each.id in ids]

    def channel(self, id: str | None) -> str | None:
        """Return a channel's name."""
        return next((each.name for each in self.record.channels if each.id == id), None)

    def target(self, goal: CommunicationGoal) -> str | None:
        """Return a goal's number with its unit."""
        if goal.target is None:
            return None
        value = int(goal.target) if goal.target.is_integer() else goal.target
        return f"{number(value)}\u00a0{goal.unit}" if goal.unit else number(value)

    def unset(self, rule: str, item: str | None = None) -> str:
        """Return the words for what is missing."""
        return names.unset(self.record, rule, item)

    @property
    def document(self) -> tuple[str, str] | None:
        """Return the plan's title and status as a document."""
        found = documents.visible(self.context).get(self.record.document or "")
        return (found.title, found.status) if found else None


def goals(context: Context, id: str) -> str:
    """Return the goals with target, method, day and outcome, and what was followed up beside them."""
    return render("kommunikationsmal.html", context, plan=CommunicationView(context, id))


def plan(context: Context, id: str) -> str:
    """Return groups, messages and activities, or that the source has none."""
    return render("kommunikationsplan.html", context, plan=CommunicationView(context, id))
