"""A time in a plan: a month, or a day where the plan is that precise."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

_MOMENT = r"[12]\d{3}-(0[1-9]|1[0-2])(-\d{2})?"
_MONTH_LENGTH = len("2026-11")


def _moment(value: str) -> str:
    if re.fullmatch(_MOMENT, value):
        try:
            first_day(value)
        except ValueError:
            pass
        else:
            return value
    raise PydanticCustomError("moment", "”{value}” är varken en månad eller ett datum", {"value": value})


Moment = Annotated[str, AfterValidator(_moment), Field(json_schema_extra={"pattern": f"^{_MOMENT}$"})]
"""A month as 2026-11, or a date as 2026-11-22."""


def first_day(moment: str) -> date:
    """Return the day, or the month's first."""
    return date.fromisoformat(moment if len(moment) > _MONTH_LENGTH else f"{moment}-01")


def last_day(moment: str) -> date:
    """Return the day, or the month's last."""
    first = first_day(moment)
    if len(moment) > _MONTH_LENGTH:
        return first
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def months(start: str, end: str) -> int:
    """Return how many months a period touches, both its ends counted."""
    first, last = first_day(start), last_day(end)
    return (last.year - first.year) * 12 + last.month - first.month + 1
