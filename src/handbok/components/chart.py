"""What charts have in common: a line of values drawn to scale, and text cut to fit."""

from __future__ import annotations

from dataclasses import dataclass

_WIDTHS = dict.fromkeys("iljI.,:;!|' ", 0.33) | dict.fromkeys("ftr()-", 0.42) | dict.fromkeys("mwMW%—", 0.97)
_LOWER, _OTHER = 0.63, 0.78
"""Widths of letters, of the text's size, in the widest of the fonts that readers' machines have: DejaVu Sans."""


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


def wide(text: str, size: float = 15) -> float:
    """Return a generous width of a text at a text size."""
    return size * sum(_WIDTHS.get(char, _LOWER if char.islower() or char.isdigit() else _OTHER) for char in text)


def wrapped(text: str, width: float, size: float = 15) -> tuple[str, ...]:
    """Return a text in lines that fit a width at a text size; only a word too long for a line is cut."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if wide(longer, size) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for char in word:
            if lines[-1] and wide(lines[-1] + char, size) > width:
                lines.append("")
            lines[-1] += char
    return tuple(lines)
