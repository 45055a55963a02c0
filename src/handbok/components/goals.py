"""Goals on a page: what is to be reached, by which key figures, and along which strategies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import names
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.goal import Goal, GoalRegister

HEADINGS = {"övergripande": "Övergripande mål", "projektmål": "Projektmål"}


@dataclass(frozen=True)
class Goals:
    """Show a register of goals: what they are called, who answers for them, what their source does not tell."""

    context: Context
    id: str

    @cached_property
    def record(self) -> GoalRegister:
        """Return the register as its reader may see it."""
        return self.context.record(GoalRegister, self.id).record

    @property
    def name(self) -> str:
        """Return the project's name, or the register's when it has none."""
        return names.project(self.context, self.record.project) if self.record.project else self.record.name

    def owner(self, goal: Goal) -> str | None:
        """Return the name of the role that answers for a goal."""
        return names.role(self.context, self.record.project, goal.owner) if goal.owner else None

    def no_figures(self, goal: Goal) -> str:
        """Return the words for a goal without key figures: how many its source counts, and why they are not here."""
        gap = names.gap(self.record, "count-stated", goal.id)
        return f"{names.NO_BASIS}. {gap.rstrip('.')}." if gap else "Inget angivet"

    def numbers(self, ids: tuple[str, ...]) -> list[str]:
        """Return what goals are called: their owner's number, or their id."""
        called = {goal.id: goal.number or goal.id.upper() for goal in self.record.goals}
        return [called[id] for id in ids if id in called]


def table(context: Context, id: str, kind: str | None) -> str:
    """Return the goals of a kind, or of all, as rows."""
    register = Goals(context, id)
    goals = [goal for goal in register.record.goals if kind in (None, goal.kind)]
    heading = HEADINGS[kind] if kind else "Mål"
    return render("maltabell.html", context, register=register, goals=goals, kind=kind, heading=heading)


def strategies(context: Context, id: str) -> str:
    """Return the strategies, each with the goals it serves when the source says."""
    return render("strategier.html", context, register=Goals(context, id))
