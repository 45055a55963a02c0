"""Effects on a page: goals with indicators, how they are measured, what rounds showed, and the plan for benefits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from handbok.components import names
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.effect import FOLLOW_UPS, Benefit, EffectGoal, EffectRegister, Indicator
from handbok.swedish import months_later


@dataclass(frozen=True)
class FollowUp:
    """Be one follow-up of a benefit: when it is due, and what it showed."""

    months: int
    due: date | None
    outcome: str | None


@dataclass(frozen=True)
class Effects:
    """Show a register of effect goals with the names of what it refers to."""

    context: Context
    id: str

    @cached_property
    def record(self) -> EffectRegister:
        """Return the register as its reader may see it."""
        return self.context.record(EffectRegister, self.id).record

    @property
    def name(self) -> str:
        """Return the project's name."""
        return names.project(self.context, self.record.project)

    def indicators(self, goal: EffectGoal) -> list[Indicator]:
        """Return a goal's indicators."""
        return [each for each in self.record.indicators if goal.id in each.goal_ids]

    def measure(self, indicator: Indicator) -> str:
        """Return what an indicator counts: its own measure, or the share of the answers that count."""
        if indicator.measure:
            return indicator.measure
        counted = self.record.measurement.counted if self.record.measurement else ()
        answers = " eller ".join(f"”{each}”" for each in counted)
        return f"Andel som svarar {answers}" if counted else names.NO_BASIS

    def unset(self, indicator: Indicator) -> str:
        """Return the words for a value that an indicator lacks."""
        return names.unset(self.record, "goal-indicator", indicator.id)

    def alternative(self, id: str | None) -> str:
        """Return the name of a way to measure."""
        return next((each.name for each in self.record.alternatives if each.id == id), names.NO_BASIS)

    def role(self, id: str | None) -> str | None:
        """Return a role's name in the register's project."""
        return names.role(self.context, self.record.project, id) if id else None

    def organisation(self, id: str) -> str:
        """Return an organisation's name."""
        return names.organisation(self.context, id)

    def goal(self, id: str | None) -> str | None:
        """Return a goal's id as pages write it, when the reader may see it."""
        return next((each.id.upper() for each in self.record.goals if each.id == id), None)

    def follow_ups(self, benefit: Benefit) -> list[FollowUp]:
        """Return a benefit's follow-ups in order."""
        told = {each.months: each.outcome for each in benefit.follow_ups}
        start = benefit.start
        return [FollowUp(each, months_later(start, each) if start else None, told.get(each)) for each in FOLLOW_UPS]


def goals(context: Context, id: str) -> str:
    """Return the goals, each with its indicators as rows."""
    return render("effektmal.html", context, effects=Effects(context, id))


def measurement(context: Context, id: str) -> str:
    """Return how it is measured: what counts, the alternatives and the target groups."""
    return render("matning.html", context, effects=Effects(context, id))


def choices(context: Context, id: str) -> str:
    """Return what each municipality has chosen."""
    return render("matval.html", context, effects=Effects(context, id))


def benefits(context: Context, id: str) -> str:
    """Return the benefits with owners and follow-ups."""
    return render("nyttoplan.html", context, effects=Effects(context, id))
