"""What charts have in common: a line of values drawn to scale, and text cut to fit."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

LETTER = 0.56
"""A generous mean width of a letter, of the text's size."""


@dataclass(frozen=True)
class Axis:
    """Map values from `low` to `high` onto a line from `start` to `end`; `end` may lie before `start`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value stands, to a tenth of a pixel; what lies outside stands at the line's end."""
        span = self.high - self.low
        part = min(max((value - self.low) / span, 0), 1) if span else 0
        return round(self.start + part * (self.end - self.start), 1)

    def length(self, value: float) -> float:
        """Return how long a bar from the axis's start is."""
        return round(abs(self.at(value) - self.start), 1)


def wrapped(text: str, width: float, size: float = 15) -> tuple[str, ...]:
    """Return a text in lines that fit a width at a text size; a word too long for a line is cut at a hyphen or anywhere."""
    letters = max(int(width / (size * LETTER)), 4)
    return tuple(textwrap.wrap(text, letters, break_on_hyphens=True)) or ("",)
