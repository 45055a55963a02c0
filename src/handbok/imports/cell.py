"""A cell as the value that its column holds, where what it says is unambiguous."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from handbok.exports.shape import Column, Limits
from handbok.exports.table import cell
from handbok.exports.xlsx import fitted
from handbok.validation.messages import swedish

Value = str | int | float | bool | date | tuple[Any, ...] | None


class Unreadable(Exception):
    """Say in Swedish why a cell cannot be taken."""


@dataclass(frozen=True)
class Formula:
    """Be a formula in a workbook: what it gives is not known."""


def read(column: Column, raw: Any) -> Value:
    """Return a cell's value as its column's. Raises Unreadable."""
    if isinstance(raw, Formula):
        raise Unreadable("Här står en formel. Ersätt den med värdet (Klistra in special, Värden).")
    value = raw.replace("\r\n", "\n").replace("\u00a0", " ").strip() if isinstance(raw, str) else raw
    if value is None or value == "":
        if column.limits.required:
            raise Unreadable(f"{column.title} saknas. Fyll i cellen eller töm hela raden.")
        return () if column.limits.many else None
    if _depth(column.hint) > 1:
        return str(value)
    taken = (
        _many(value, column.limits)
        if column.limits.many
        else _READERS.get(column.limits.type, _word)(value, column.limits)
    )
    _held_to_model(column, taken)
    return taken


def as_read(column: Column, value: Any) -> Value:
    """Return a value of a file as it would be read from the cell that it is written to."""
    shown = cell(value, column.limits)
    if shown is None:
        return () if column.limits.many else None
    return read(column, fitted(shown) if isinstance(shown, str) else shown)


def holds(column: Column, value: Any) -> bool:
    """Tell whether a column's field takes a value as it is."""
    try:
        _adapter(column).validate_python(value)
    except ValidationError:
        return False
    return True


def fits_a_cell(column: Column, value: Any) -> bool:
    """Tell whether a cell can say all that a field may: no mapping, no list in a list, no list of texts of several lines."""
    several = isinstance(value, tuple) and any("\n" in str(each).strip() for each in value)
    return not several and _depth(column.hint) <= 1


def _depth(hint: Any) -> int:
    """Return how deep lists stand in each other; a mapping counts as too deep."""
    origin = get_origin(hint) or hint
    own = 2 if isinstance(origin, type) and issubclass(origin, dict) else int(origin in (tuple, list, set, frozenset))
    return own + max((_depth(inner) for inner in get_args(hint)), default=0)


def _held_to_model(column: Column, value: Value) -> None:
    try:
        _adapter(column).validate_python(value)
    except ValidationError as error:
        message, help = swedish(error.errors()[0], column.title)
        raise Unreadable(f"{message} {help}") from error


@cache
def _adapter(column: Column) -> TypeAdapter[Any]:
    return TypeAdapter(column.hint)


def _many(value: Any, limits: Limits) -> tuple[Any, ...]:
    """Split a list: at lines when it holds sentences, at commas too when it holds ids or fixed words."""
    pieces = re.split(r"[\n,;]" if limits.is_words else r"\n", str(value))
    return tuple(_word(piece.strip(), limits) for piece in pieces if piece.strip())


def _word(value: Any, limits: Limits) -> Value:
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, bool):
        return "ja" if value else "nej"
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    alike = [each for each in limits.choices if str(each).casefold() == text.casefold()]
    return alike[0] if alike else text


def _integer(value: Any, limits: Limits) -> Value:
    number = _number(value, limits)
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _number(value: Any, limits: Limits) -> Value:
    if isinstance(value, str):
        text = value.replace(" ", "").replace("\u2212", "-").replace(",", ".")
        if re.fullmatch(r"-?\d{1,15}", text):
            return int(text)
        if re.fullmatch(r"-?\d{1,15}\.\d{1,15}", text):
            return float(text)
    return value  # type: ignore[no-any-return]


def _date(value: Any, limits: Limits) -> Value:
    if isinstance(value, datetime):
        if (value.hour, value.minute, value.second) != (0, 0, 0):
            raise Unreadable("Här står ett datum med klockslag. Skriv bara datumet, till exempel 2026-11-22.")
        return value.date()
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2} 00:00:00", value):
        return value[:10]
    return value  # type: ignore[no-any-return]


def _truth(value: Any, limits: Limits) -> Value:
    if isinstance(value, bool):
        return value
    return {"ja": True, "sant": True, "nej": False, "falskt": False}.get(str(value).casefold(), value)  # type: ignore[no-any-return]


_READERS: dict[str, Callable[[Any, Limits], Value]] = {
    "integer": _integer,
    "number": _number,
    "date": _date,
    "boolean": _truth,
}
