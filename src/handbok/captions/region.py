"""Regions: parts of the picture that cues may stand in.

https://www.w3.org/TR/webvtt1/#region-settings-parsing
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from handbok.captions.settings import Number, percentage, written

_DIGITS = re.compile("[0-9]+")
_MOST_DIGITS = 300
"""Python refuses to read numbers of thousands of digits, which a hostile file may hold."""


class Region(NamedTuple):
    """Hold a region as the parser gives it."""

    id: str = ""
    width: Number = 100
    lines: int = 3
    anchor: tuple[Number, Number] = (0, 100)
    viewport_anchor: tuple[Number, Number] = (0, 100)
    scroll: str = ""


def parse(text: str) -> Region:
    """Return the region that a list of settings makes; what is wrong is passed over."""
    given: dict[str, Any] = {}
    for each in written(text):
        if each.name and each.value:
            given |= _given(each.name, each.value)
    return Region(**given)


def _given(name: str, value: str) -> dict[str, Any]:
    match name:
        case "id":
            return {"id": value}
        case "width" if (number := percentage(value)) is not None:
            return {"width": number}
        case "lines" if _DIGITS.fullmatch(value):
            return {"lines": int(value[:_MOST_DIGITS])}
        case "regionanchor" if (point := _point(value)) is not None:
            return {"anchor": point}
        case "viewportanchor" if (point := _point(value)) is not None:
            return {"viewport_anchor": point}
        case "scroll" if value == "up":
            return {"scroll": value}
    return {}


def _point(text: str) -> tuple[Number, Number] | None:
    left, _, top = text.partition(",")
    x, y = percentage(left), percentage(top)
    return None if x is None or y is None else (x, y)
