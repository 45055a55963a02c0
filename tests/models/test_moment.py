"""A plan's time: a month or a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from handbok.models.moment import first_day, last_day, months
from handbok.swedish import moment
from tests.handbooks import problems_of
from tests.plans import PLAN, block, plan


@pytest.mark.parametrize(
    ("text", "first", "last", "said"),
    [
        ("2016-05", date(2016, 5, 1), date(2016, 5, 31), "maj 2016"),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29), "februari 2028"),
        ("2016-05-23", date(2016, 5, 23), date(2016, 5, 23), "23 maj 2016"),
    ],
)
def test_days(text: str, first: date, last: date, said: str) -> None:
    """A month goes from its first day to its last, a day is itself, and both are said in Swedish."""
    assert (first_day(text), last_day(text), moment(text)) == (first, last, said)


@pytest.mark.parametrize(
    ("start", "end", "count"), [("2016-08", "2017-12", 17), ("2027-01", "2027-01", 1), ("2027-01-31", "2027-02-01", 2)]
)
def test_months(start: str, end: str, count: int) -> None:
    """Both ends count."""
    assert months(start, end) == count


@pytest.mark.parametrize("text", ["2027-13", "2027-02-30", "2027", "våren 2027", "27-01"])
def test_refused(tmp_path: Path, text: str) -> None:
    """What is neither is told, with how to write it."""
    found = problems_of(tmp_path, {PLAN: plan(block("a", f"'{text}'", "2027-12"))}, "schema-value")
    assert [(each.line, each.message) for each in found] == [
        (5, f"”start” ska vara en månad eller ett datum, men är ”{text}”.")
    ]
    assert found[0].help == "Skriv månaden som 2026-11 eller datumet som 2026-11-22."
