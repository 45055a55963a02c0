"""Capabilities on a page: the map with its values, and the gap between how much each matters and how mature it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import names
from handbok.components.chart import Axis, wrapped
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.capability import Area, Capability, CapabilityMap
from handbok.suppression import LEAST
from handbok.swedish import number

STEPS = 5
CELL, BETWEEN, LINE = 184, 8, 17
HEAD = 30
"""Room for an area's name above its cells."""
LABEL, NUMBERS, ROW = 330, 150, 38
WIDTH = 960


@dataclass(frozen=True)
class Cell:
    """Place a capability in the map; `step` is how dark and how many squares, from 1, or 0 without a value."""

    capability: Capability
    x: int
    y: int
    tall: int
    lines: tuple[str, ...]
    value: str
    step: int


@dataclass(frozen=True)
class GapRow:
    """Place a capability in the gap diagram: weight, maturity, and a line of one standard deviation to each side."""

    capability: Capability
    y: int
    lines: tuple[str, ...]
    weight: float
    maturity: float
    low: float
    high: float
    ends: tuple[float, ...]
    """The ends that lie within the scale, and get a stroke across."""
    text: str


@dataclass(frozen=True)
class Map:
    """Show a map of capabilities."""

    context: Context
    id: str

    @cached_property
    def record(self) -> CapabilityMap:
        """Return the map as its reader may see it."""
        return self.context.record(CapabilityMap, self.id).record

    @property
    def reason(self) -> str:
        """Return why its source lacks values, or nothing."""
        return names.gap(self.record, "capability-value").rstrip(".")

    def answers(self, capability: Capability) -> int | None:
        """Return how many answered about a capability."""
        return capability.answers or self.record.answers

    def withheld(self, capability: Capability, value: float | None) -> str:
        """Return why a value is not shown: it is missing, or few gave it; "" when it is."""
        if value is None:
            return names.NO_BASIS
        return "" if (self.answers(capability) or 0) >= LEAST else "Visas inte: för få svar"

    def known(self, capability: Capability) -> bool:
        """Tell whether a capability's maturity can be drawn."""
        return self.record.scale is not None and not self.withheld(capability, capability.maturity)

    @property
    def drawn(self) -> bool:
        """Tell whether any capability's maturity can be drawn."""
        return any(self.known(each) for each in self.record.capabilities)

    @property
    def measured(self) -> list[tuple[Area, Capability]]:
        """Return the capabilities with weight and maturity, the widest gap first."""
        pairs = [(area, each) for area in self.record.areas for each in area.capabilities]
        found = [(area, each) for area, each in pairs if self.known(each) and each.gap is not None]
        return sorted(found, key=lambda pair: -(pair[1].gap or 0))

    def cells(self, area: Area, top: int) -> list[Cell]:
        """Return an area's cells, in rows of STEPS, under its name."""
        lines = [wrapped(each.name, CELL - 16, 14) for each in area.capabilities]
        tall = max((len(each) for each in lines), default=1) * LINE + 36
        return [
            Cell(
                each,
                index % STEPS * (CELL + BETWEEN) + 1,
                top + HEAD + index // STEPS * (tall + BETWEEN),
                tall,
                lines[index],
                self.withheld(each, each.maturity) or number(each.maturity or 0),
                self._step(each),
            )
            for index, each in enumerate(area.capabilities)
        ]

    def _step(self, capability: Capability) -> int:
        scale = self.record.scale
        if scale is None or capability.maturity is None or not self.known(capability):
            return 0
        return round(Axis(scale.low, scale.high, 1, STEPS).at(capability.maturity))

    def gap_row(self, capability: Capability, y: int, axis: Axis) -> GapRow:
        """Return a measured capability's row."""
        weight, maturity = capability.weight or 0, capability.maturity or 0
        spread = capability.deviation or 0
        more = f" ± {number(spread)}" if capability.deviation is not None else ""
        return GapRow(
            capability,
            y,
            wrapped(capability.name, LABEL - 16),
            axis.at(weight),
            axis.at(maturity),
            axis.at(maturity - spread),
            axis.at(maturity + spread),
            tuple(axis.at(each) for each in (maturity - spread, maturity + spread) if axis.low <= each <= axis.high),
            f"{number(weight)} mot {number(maturity)}{more}",
        )


def heat_map(context: Context, id: str) -> str:
    """Return the map as a picture with every capability's maturity, and as a table with all values."""
    shown = Map(context, id)
    areas, top = [], 0
    for area in shown.record.areas:
        cells = shown.cells(area, top)
        areas.append((area, top, cells))
        top = max((cell.y + cell.tall for cell in cells), default=top + HEAD) + 2 * BETWEEN
    return render("formagekarta.html", context, map=shown, areas=areas, height=top, steps=range(STEPS))


def gaps(context: Context, id: str) -> str:
    """Return weight beside maturity, the widest gap first, as a picture and as a table."""
    shown = Map(context, id)
    scale = shown.record.scale
    if scale is None or not shown.measured:
        return render("formagegap.html", context, map=shown, rows=[])
    axis = Axis(scale.low, scale.high, LABEL + 10, WIDTH - NUMBERS - 20)
    rows = [shown.gap_row(each, 60 + index * ROW, axis) for index, (_, each) in enumerate(shown.measured)]
    ticks = [(axis.at(each), number(each)) for each in range(round(scale.low), round(scale.high) + 1)]
    height = 60 + len(rows) * ROW
    return render("formagegap.html", context, map=shown, rows=rows, ticks=ticks, height=height)
