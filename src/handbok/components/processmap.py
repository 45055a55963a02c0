"""The map of a process: phases in a row, a diamond for each decision point; the list beside says the same."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from handbok.components.processes import ProcessView
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.process import Phase

LETTER = 10
"""A generous mean width of a letter at the picture's text size, 16."""
LINE = 20
PADDING = 14
GAP = 6
DIAMOND = 20
MARGIN = 4
HERE = 24
"""Room above the phases for the words that mark the current one."""
SHORTEST = 8


@dataclass(frozen=True)
class Box:
    """Place a phase, its name in lines, and the diamond after it."""

    phase: Phase
    lines: tuple[str, ...]
    x: int
    width: int
    label: str

    @property
    def end(self) -> int:
        """Return where the next box begins."""
        return self.x + self.width + GAP + (2 * DIAMOND + GAP if self.phase.decision_point else 0)

    @property
    def diamond(self) -> int:
        """Return the middle of the diamond."""
        return self.x + self.width + GAP + DIAMOND


@dataclass(frozen=True)
class Map:
    """Lay out boxes in a row, all of the same height."""

    boxes: tuple[Box, ...]

    @property
    def tall(self) -> int:
        """Return the boxes' height."""
        lines = max((len(box.lines) for box in self.boxes), default=1)
        return max(lines * LINE + 2 * PADDING, 2 * DIAMOND)

    @property
    def width(self) -> int:
        """Return the picture's width."""
        return (self.boxes[-1].end if self.boxes else 0) + MARGIN

    @property
    def height(self) -> int:
        """Return the picture's height."""
        return self.tall + HERE + MARGIN

    @property
    def middle(self) -> int:
        """Return where the line through all boxes runs."""
        return HERE + self.tall // 2

    def baseline(self, box: Box, index: int) -> int:
        """Return where a line of a box's text stands."""
        return self.middle + (2 * index - len(box.lines) + 1) * LINE // 2 + LINE // 4


def process_map(context: Context, id: str, current: str | None) -> str:
    """Return the map as a picture and as a list, both with links to the phases' pages."""
    process = ProcessView(context, id)
    here = process.phase(current) if current else None
    values = {"half": DIAMOND, "gap": GAP, "here": HERE}
    return render("processkarta.html", context, process=process, map=_laid_out(process), current=here, **values)


def _laid_out(process: ProcessView) -> Map:
    boxes: list[Box] = []
    for number, phase in enumerate(process.record.phases, start=1):
        letters = max(SHORTEST, *(len(word) for word in phase.name.split()))
        lines = tuple(textwrap.wrap(phase.name, letters, break_long_words=False, break_on_hyphens=False))
        x = boxes[-1].end if boxes else MARGIN
        boxes.append(Box(phase, lines, x, letters * LETTER + 2 * PADDING, _label(phase, number)))
    return Map(tuple(boxes))


def _label(phase: Phase, number: int) -> str:
    id = phase.decision_point.id.upper() if phase.decision_point else ""
    return id if 0 < len(id) <= 4 else str(number)
