"""Cue settings: where a cue stands and how its text is aligned.

https://www.w3.org/TR/webvtt1/#parse-the-webvtt-cue-settings
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, Protocol

Number = int | float

_WORD = re.compile(r"[^ \t\n\f\r]+")
_PERCENTAGE = re.compile(r"([0-9]+(?:\.[0-9]+)?)%")
_LINE = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_LINE_ALIGNS = ("start", "center", "end")
_POSITION_ALIGNS = ("line-left", "center", "line-right")
_ALIGNS = ("start", "center", "end", "left", "right")
_LAST_WHOLE = 1e21


class Named(Protocol):
    """Be something with an id: a region."""

    @property
    def id(self) -> str:
        """Return the id."""


class Settings(NamedTuple):
    """Hold a cue's settings; None is what the specification calls auto, or horizontal, or no region."""

    vertical: str = ""
    line: Number | None = None
    line_align: str = "start"
    snap_to_lines: bool = True
    position: Number | None = None
    position_align: str = "auto"
    size: Number = 100
    align: str = "center"
    region: str | None = None


DEFAULT = Settings()


class Written(NamedTuple):
    """Hold a setting as it is written, and where in its text; without a colon `value` is None."""

    at: int
    text: str
    name: str
    value: str | None

    @property
    def is_setting(self) -> bool:
        """Tell whether it has the form of one: something on both sides of its first colon."""
        return bool(self.name and self.value)


def written(text: str) -> Iterator[Written]:
    """Yield what stands in a list of settings, of a cue or of a region."""
    for word in _WORD.finditer(text):
        name, colon, value = word[0].partition(":")
        yield Written(word.start(), word[0], name, value if colon else None)


def parse(text: str, regions: Mapping[str, Named]) -> Settings:
    """Return the settings of a cue; what is wrong is passed over."""
    settings = DEFAULT
    for each in written(text):
        reader = _READERS.get(each.name)
        if reader is not None and each.value:
            settings = reader(settings, each.value, regions)
    return settings


def percentage(text: str) -> Number | None:
    """Return a percentage from 0 to 100."""
    found = _PERCENTAGE.fullmatch(text)
    number = None if found is None else _number(found[1])
    return number if number is not None and number <= 100 else None


def _number(text: str) -> Number | None:
    number = float(text)
    if math.isinf(number):
        return None
    if not number.is_integer() or abs(number) >= _LAST_WHOLE:
        return number
    # ECMAScript's whole numbers have the shortest digits that tell one double from the next; Python's have all.
    return int(Decimal(repr(number)))


def _region(settings: Settings, value: str, regions: Mapping[str, Named]) -> Settings:
    return settings._replace(region=value if value in regions else None)


def _vertical(settings: Settings, value: str, regions: Mapping[str, Named]) -> Settings:
    if value in ("rl", "lr"):
        settings = settings._replace(vertical=value)
    return settings._replace(region=None) if settings.vertical else settings


def _line(settings: Settings, value: str, regions: Mapping[str, Named]) -> Settings:
    offset, comma, align = value.partition(",")
    if comma and align not in _LINE_ALIGNS:
        return settings
    number = percentage(offset) if offset.endswith("%") else _line_number(offset)
    if number is None:
        return settings
    return settings._replace(
        line=number,
        line_align=align if comma else settings.line_align,
        snap_to_lines=not offset.endswith("%"),
        region=None,
    )


def _line_number(text: str) -> Number | None:
    return _number(text) if _LINE.fullmatch(text) else None


def _position(settings: Settings, value: str, regions: Mapping[str, Named]) -> Settings:
    offset, comma, align = value.partition(",")
    number = percentage(offset)
    if number is None or (comma and align not in _POSITION_ALIGNS):
        return settings
    return settings._replace(position=number, position_align=align if comma else settings.position_align)


def _size(settings: Settings, value: str, regions: Mapping[str, Named]) -> Settings:
    number = percentage(value)
    if number is None:
        return settings
    return settings._replace(size=number, region=settings.region if number == 100 else None)


def _align(settings: Settings, value: str, regions: Mapping[str, Named]) -> Settings:
    return settings._replace(align=value) if value in _ALIGNS else settings


_READERS: dict[str, Callable[[Settings, str, Mapping[str, Named]], Settings]] = {
    "region": _region,
    "vertical": _vertical,
    "line": _line,
    "position": _position,
    "size": _size,
    "align": _align,
}
