"""A plan's blocks in time: a bar for each, told apart by phase, with diamonds for dated milestones and decisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from handbok.components.barchart import FILLS
from handbok.components.chart import Axis, wrapped
from handbok.components.plans import PlanView
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.moment import first_day, last_day
from handbok.models.plan import Block, PlanPhase
from handbok.swedish import moment, months_later

LABEL = 270
"""Room for the blocks' names, on the left."""
WIDTH = 900
TOP = 44
LINE = 17
SIZE = 14
PADDING = 10
HEAD = 34
"""A phase's own row."""
MOST_TICKS = 24
ROOM = 90
"""What is written beside a bar needs this much."""


@dataclass(frozen=True)
class Row:
    """Place a block's bar, or a phase's head when it has no block."""

    y: int
    tall: int
    fill: str
    lines: tuple[str, ...]
    block: Block | None = None
    stone: date | None = None
    stone_name: str = ""

    @property
    def middle(self) -> int:
        """Return the height of the bar's middle."""
        return self.y + self.tall // 2

    @property
    def baseline(self) -> int:
        """Return where the first line of the name stands."""
        return self.middle - (len(self.lines) - 1) * LINE // 2 + 5


@dataclass(frozen=True)
class Tick:
    """Mark the beginning of a month; `year` is said when it begins."""

    x: float
    name: str
    year: str


@dataclass(frozen=True)
class Timeline:
    """Lay out a plan's phases and blocks from above, on a line of days."""

    rows: tuple[Row, ...]
    first: date
    last: date
    today: date | None

    @property
    def axis(self) -> Axis:
        """Return the line of days, to the day after the last."""
        return Axis(self.first.toordinal(), self.last.toordinal() + 1, LABEL, WIDTH - 4)

    @property
    def height(self) -> int:
        """Return the picture's height."""
        return self.rows[-1].y + self.rows[-1].tall + 8 if self.rows else TOP

    def start(self, block: Block) -> float:
        """Return where a bar begins."""
        return self.axis.at(first_day(block.start).toordinal())

    def end(self, block: Block) -> float:
        """Return where a bar ends: at the end of its last day."""
        return self.axis.at((last_day(block.end) + timedelta(1)).toordinal())

    def at(self, day: date) -> float:
        """Return where a day stands."""
        return self.axis.at(day.toordinal())

    def room(self, block: Block) -> bool:
        """Tell whether there is room to write after a bar."""
        return self.end(block) + ROOM < WIDTH

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Return the months, or every third or twelfth of them when they are many."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = next((step for step in (1, 3, 12) if count / step <= MOST_TICKS), 12)
        found = [months_later(self.first.replace(day=1), each) for each in range(count)]
        kept = [day for day in found if (day.month - 1) % step == 0]
        return tuple(
            Tick(self.at(day), moment(day.isoformat()[:7])[:3], _year(day, index)) for index, day in enumerate(kept)
        )


def timeline(context: Context, id: str) -> str:
    """Return the picture and the table beside it, with the same dates."""
    plan = PlanView(context, id)
    return render("diagram-tidslinje.html", context, plan=plan, line=laid_out(plan), period=period)


def laid_out(plan: PlanView) -> Timeline:
    """Return where everything in a plan's picture stands."""
    rows: list[Row] = []
    for row in _rows(plan):
        rows.append(Row(rows[-1].y + rows[-1].tall if rows else TOP, *row))
    days = [day for block in plan.record.blocks for day in (first_day(block.start), last_day(block.end))]
    days += [row.stone for row in rows if row.stone]
    first, last = min(days, default=plan.context.book.today), max(days, default=plan.context.book.today)
    today = plan.context.book.today
    return Timeline(tuple(rows), first, last, today if first <= today <= last else None)


def period(block: Block) -> str:
    """Return a block's time in words."""
    if block.start == block.end:
        return moment(block.start)
    return f"{moment(block.start)}–{moment(block.end)}"


def _rows(plan: PlanView) -> Iterator[tuple[int, str, tuple[str, ...], Block | None, date | None, str]]:
    # the phase with most blocks is filled, and the fewer take the patterns: the picture is calmer so
    ranked = sorted(range(len(plan.phases)), key=lambda index: -len(plan.phases[index][1]))
    for index, (phase, blocks) in enumerate(plan.phases):
        fill = FILLS[ranked.index(index) % len(FILLS)]
        if phase:
            yield HEAD, fill, wrapped(phase.name, LABEL, SIZE)[:1], None, *_decision(phase)
        for block in blocks:
            lines = wrapped(block.label, LABEL - 16, SIZE)
            stone = block.milestone.date if block.milestone else None
            name = block.milestone.criterion or "" if block.milestone else ""
            yield len(lines) * LINE + PADDING, fill, lines, block, stone, name


def _decision(phase: PlanPhase) -> tuple[date | None, str]:
    return (phase.decision.date, phase.decision.name) if phase.decision else (None, "")


def _year(day: date, index: int) -> str:
    return str(day.year) if index == 0 or day.month == 1 else ""
