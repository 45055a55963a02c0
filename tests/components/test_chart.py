"""Charts: values stand to scale, text fits, and every picture names its table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.components.chart import Axis, wide, wrapped


@pytest.mark.parametrize(("value", "at"), [(1, 100), (3, 200), (5, 300), (0, 100), (9, 300)])
def test_axis(value: float, at: float) -> None:
    """A value stands in proportion; what is outside stands at the end."""
    assert Axis(1, 5, 100, 300).at(value) == at


def test_axis_upwards() -> None:
    """An axis may run upwards, as a chart's height does."""
    axis = Axis(0, 10, 200, 0)
    assert (axis.at(0), axis.at(5), axis.at(10), axis.length(5)) == (200, 100, 0, 100)


def test_axis_without_span() -> None:
    """One value alone makes no division by zero."""
    assert Axis(3, 3, 10, 20).at(3) == 10


@given(st.text("abcdeåäö -mIW", max_size=80), st.integers(60, 300), st.integers(12, 18))
def test_lines_fit(text: str, width: int, size: int) -> None:
    """No line is wider than its place, and no letter is lost."""
    lines = wrapped(text, width, size)
    assert all(wide(line, size) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_words_stay_whole() -> None:
    """A word is only cut when it is longer than a line."""
    lines = wrapped("Upprätthålla IT- och informationssäkerhet", 168, 14)
    assert lines == ("Upprätthålla IT- och", "informationssäkerhet")
    assert "".join(wrapped("informationssäkerhetsarbete", 100, 14)) == "informationssäkerhetsarbete"
    assert wrapped("", 100) == ("",)
