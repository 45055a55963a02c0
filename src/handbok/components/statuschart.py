"""The picture of a project's states: a row for each area, a column for each report."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components.chart import Axis
from handbok.components.statusreport import Report
from handbok.models.status import AREAS, STATES
from handbok.swedish import long_date

LABEL = 190
"""Room for the names of the areas, left of the columns."""
COLUMN = 112
ROW = 44
HEAD = 40
"""Room above the rows for the reports' dates."""
BOX = 28
LEGEND = 64
LEAST = 660
LEGEND_AT = (24, 156, 372, 540)
"""Where the boxes below the rows stand, each with room for its words."""


@dataclass(frozen=True)
class Cell:
    """Place a state, or the lack of one, by its middle."""

    state: str | None
    x: float
    y: float
    before: float | None
    """Where the report before stands, for the line between them."""


@dataclass(frozen=True)
class StatusChart:
    """Lay out the states of reports, the oldest to the left."""

    reports: tuple[Report, ...]

    @classmethod
    def of(cls, reports: list[Report]) -> StatusChart:
        """Draw these reports, which are in order of their dates."""
        return cls(tuple(reports))

    @property
    def width(self) -> int:
        """Return the picture's width."""
        return max(LABEL + COLUMN * len(self.reports), LEAST)

    @property
    def height(self) -> int:
        """Return the picture's height."""
        return HEAD + ROW * len(AREAS) + LEGEND

    @property
    def columns(self) -> list[tuple[Report, float]]:
        """Return the reports with the middles of their columns."""
        axis = Axis(0, max(len(self.reports), 1), LABEL, LABEL + COLUMN * max(len(self.reports), 1))
        return [(report, axis.at(index + 0.5)) for index, report in enumerate(self.reports)]

    @property
    def lanes(self) -> list[tuple[str, float, list[Cell]]]:
        """Return the areas with the middles of their rows and their cells."""
        return [(area, HEAD + ROW * (index + 0.5), self._cells(area, index)) for index, area in enumerate(AREAS)]

    @property
    def legend(self) -> list[tuple[str | None, float, float]]:
        """Return what each box means, and where it stands below the rows."""
        top = HEAD + ROW * len(AREAS) + LEGEND / 2
        return [(state, x, top) for state, x in zip((*STATES, None), LEGEND_AT, strict=True)]

    @property
    def described(self) -> str:
        """Return what the picture shows, in words."""
        if not self.reports:
            return "Det finns ingen rapport att visa."
        last = self.reports[-1].record
        known = [f"{row.area} {row.state.lower()}" for row in last.rows if row.state]
        told = ", ".join(known) if known else "läget saknas för alla områden"
        return f"Ett område i varje rad och en rapport i varje kolumn. I den senaste, {long_date(last.date)}: {told}."

    def _cells(self, area: str, index: int) -> list[Cell]:
        y = HEAD + ROW * (index + 0.5)
        found: list[Cell] = []
        for report, x in self.columns:
            row = report.record.row(area)
            found.append(Cell(row.state if row else None, x, y, found[-1].x if found else None))
        return found
