"""One risk register with what a page says of it beside its own values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import names
from handbok.components.places import address, page_showing
from handbok.macro import Context
from handbok.models.risk import Band, Decision, Measure, Risk, RiskRegister


@dataclass(frozen=True)
class Register:
    """Show a register: its project, its roles' names, and where its risks stand in full."""

    context: Context
    id: str

    @cached_property
    def record(self) -> RiskRegister:
        """Return the register as its reader may see it."""
        return self.context.record(RiskRegister, self.id).record

    @property
    def risks(self) -> tuple[Risk, ...]:
        """Return the risks in the register's order."""
        return self.record.risks

    @property
    def name(self) -> str:
        """Return the project's name."""
        return names.project(self.context, self.record.project)

    @property
    def bands(self) -> tuple[Band, ...]:
        """Return the bands from the lowest."""
        return tuple(sorted(self.record.bands, key=lambda band: band.low))

    def role(self, id: str) -> str:
        """Return a role's name in the register's project."""
        return names.role(self.context, self.record.project, id)

    def gap(self, risk: Risk, rule: str) -> str:
        """Return why the source breaks a rule for a risk."""
        return names.gap(self.record, rule, risk.id)

    def unset(self, risk: Risk, rule: str) -> str:
        """Return the words for a value that a risk lacks."""
        return names.unset(self.record, rule, risk.id)

    def no_measure(self, risk: Risk) -> str:
        """Return the words for a risk without a measure: one may be withheld, so that none is claimed to be missing."""
        gap = self.gap(risk, "risk-measure")
        return f"{names.NO_BASIS}. {gap.rstrip('.')}." if gap else "Ingen åtgärd visas här"

    def responsible(self, measure: Measure) -> str | None:
        """Return the name of the role that is to carry out a measure."""
        return self.role(measure.owner) if measure.owner else None

    def decider(self, decision: Decision) -> str:
        """Return the name of the role that decided."""
        return self.role(decision.by)

    def href(self, risk: Risk) -> str | None:
        """Return the address of a risk's row, here or on the page that has it."""
        return address(self.context, page_showing(self.context, "risktabell", self.id), risk.id.lower())

    def at(self, likelihood: int, impact: int) -> list[Risk]:
        """Return the risks of a cell of the matrix."""
        return [risk for risk in self.risks if (risk.likelihood, risk.impact) == (likelihood, impact)]

    def formerly_at(self, likelihood: int, impact: int) -> list[Risk]:
        """Return the risks whose last other judgement stood in a cell of the matrix."""
        return [risk for risk in self.risks if _before(risk) == (likelihood, impact)]

    @property
    def incomplete(self) -> list[Risk]:
        """Return the risks without a value."""
        return [risk for risk in self.risks if risk.value is None]

    def within(self, band: Band) -> list[Risk]:
        """Return the risks of a band, the highest value first."""
        found = [risk for risk in self.risks if risk.value is not None and band.low <= risk.value <= band.high]
        return sorted(found, key=lambda risk: -(risk.value or 0))


def _before(risk: Risk) -> tuple[int, int] | None:
    now = (risk.likelihood, risk.impact)
    for each in sorted(risk.history, key=lambda each: each.date, reverse=True):
        if each.likelihood and each.impact and (each.likelihood, each.impact) != now:
            return each.likelihood, each.impact
    return None
