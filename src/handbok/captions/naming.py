"""A cue, a time and a count as a sentence names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbok import swedish
from handbok.captions.measure import read
from handbok.captions.quote import quoted
from handbok.captions.timestamp import shown

if TYPE_CHECKING:
    from handbok.captions.track import Cue


def named(cue: Cue) -> str:
    """Return "Textrutan 00:00:01.000 ”Hej och välkommen.”"."""
    words = quoted(read(cue).strip())
    return f"Textrutan {shown(cue.start)} {words}"


def seconds(milliseconds: float) -> str:
    """Return "1,2 sekunder"."""
    return f"{swedish.number(_short(milliseconds / 1000, 3))} {'sekund' if milliseconds == 1000 else 'sekunder'}"


def rounded_up(value: float) -> str:
    """Return a number with at most one decimal, so that what is above a limit is never shown as the limit."""
    return swedish.number(_short(-(-value * 10 // 1) / 10, 1))


def _short(value: float, decimals: int) -> int | float:
    value = round(value, decimals)
    return int(value) if value == int(value) else value
