"""One status report with what a page says of it beside its own values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbok.components import names
from handbok.components.places import address, page_showing, page_with
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models.risk import Measure, RiskRegister
from handbok.models.status import Row, StatusReport


@dataclass(frozen=True)
class Report:
    """Show a report: its project, its roles' names, and the risks that its reader may see."""

    context: Context
    entry: Entry[StatusReport]

    @property
    def id(self) -> str:
        """Return the report's id, its anchor too."""
        return self.entry.id

    @property
    def record(self) -> StatusReport:
        """Return the report as its reader may see it."""
        return self.entry.record

    @property
    def project(self) -> str:
        """Return the project's name."""
        return names.project(self.context, self.record.project)

    @property
    def href(self) -> str | None:
        """Return the address of the whole report, here or on the page that has it."""
        return address(self.context, page_with(self.context, "statusrapporter", self.id), self.id)

    def role(self, id: str) -> str:
        """Return a role's name in the project."""
        return names.role(self.context, self.record.project, id)

    def responsible(self, measure: Measure) -> str | None:
        """Return the name of the role that carries out a measure."""
        return self.role(measure.owner) if measure.owner else None

    def gap(self, rule: str, item: str) -> str:
        """Return why the source breaks a rule for a row."""
        return names.gap(self.record, rule, item)

    def gaps(self, row: Row) -> list[str]:
        """Return what the source leaves open of a row beside its state."""
        found = (self.gap(rule, row.id) for rule in ("status-done-date", "status-links-risk"))
        return [f"{each.rstrip('.')}." for each in found if each]

    def risks(self, row: Row) -> Iterator[tuple[str, str | None]]:
        """Yield the ids of a row's risks with their addresses; a risk that the reader may not see is left out."""
        for id, register in self.context.book.records(RiskRegister).items():
            for risk in register.record.risks:
                if risk.id in row.risks:
                    yield risk.id, address(self.context, page_showing(self.context, "risktabell", id), risk.id.lower())

    @property
    def deviating(self) -> list[Row]:
        """Return the rows that deviate."""
        return [row for row in self.record.rows if row.deviation]


def reports(context: Context, project: str | None = None) -> list[Report]:
    """Return the reports that the reader may see, of one project or of all, the newest first."""
    found = context.book.records(StatusReport).values()
    chosen = [Report(context, entry) for entry in found if project in (None, entry.record.project)]
    return sorted(chosen, key=lambda report: (report.record.date, report.id), reverse=True)
