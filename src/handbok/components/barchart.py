"""Bars beside each other: one group for each thing, one bar for each series, told apart by pattern."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components.chart import Axis, wide, wrapped

LABEL = 300
"""The most room for labels, on the left."""
LENGTH = 420
"""The longest bar."""
NUMBERS = 180
"""Room for what is written after it."""
SIZE = 15
BAR = 22
GAP = 14
LEGEND = 34
FILLS = ("fylld", "streck", "prickar", "rutor")
"""How the series are told apart: filled, then the patterns of diagram.html."""


@dataclass(frozen=True)
class Bar:
    """Be a value of a series, and how it is written; None says that the source lacks it."""

    series: str
    value: float | None
    text: str


@dataclass(frozen=True)
class Group:
    """Be what some bars are about."""

    label: str
    bars: tuple[Bar, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the label in lines."""
        return wrapped(self.label, LABEL - BAR, SIZE)

    @property
    def tall(self) -> int:
        """Return the height that its bars or its label need."""
        return max(len(self.bars) * BAR, len(self.lines) * 18)


@dataclass(frozen=True)
class BarChart:
    """Lay out groups from above; `high` is what the longest bar may stand for."""

    groups: tuple[Group, ...]
    high: float

    @property
    def series(self) -> tuple[str, ...]:
        """Return the series in the order they are met."""
        return tuple(dict.fromkeys(bar.series for group in self.groups for bar in group.bars))

    @property
    def left(self) -> int:
        """Return where the bars begin: as near the labels as these allow."""
        widest = max((wide(line, SIZE) for group in self.groups for line in group.lines), default=0)
        return min(LABEL, round(widest) + BAR)

    @property
    def width(self) -> int:
        """Return the picture's width."""
        return self.left + LENGTH + NUMBERS

    @property
    def top(self) -> int:
        """Return where the first group begins, under the legend if there is one."""
        return LEGEND if len(self.series) > 1 else 4

    @property
    def height(self) -> int:
        """Return the picture's height."""
        return self.top + sum(group.tall + GAP for group in self.groups)

    def y(self, index: int) -> int:
        """Return where a group begins."""
        return self.top + sum(group.tall + GAP for group in self.groups[:index])

    def length(self, bar: Bar) -> float:
        """Return a bar's length."""
        return Axis(0, self.high, 0, LENGTH).at(bar.value or 0)

    def fill(self, series: str) -> str:
        """Return the kind of fill a series has."""
        return FILLS[self.series.index(series) % len(FILLS)]
