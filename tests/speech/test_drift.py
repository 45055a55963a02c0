"""Captions made for another speed or another cut are called that."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from handbok.problem import Problem
from handbok.speech.span import Span
from tests.speech.conftest import Listened, listened
from tests.speech.films import repeated, spoken


def timing_rules(problems: list[Problem]) -> list[str]:
    """Return the rules on timing that found something."""
    return [each.rule for each in problems if each.rule in ("captions-offset", "captions-drift", "captions-cut")]


@pytest.mark.parametrize(("rate", "percent"), [(1.001, "0,10"), (1 / 1.001, "0,10"), (25 / 24, "4,17")])
def test_stretched(lecture: Listened, rate: float, percent: str) -> None:
    """Captions a thousandth too slow over fifteen minutes are named drift, with how much; so is another frame rate."""
    problems = lecture.problems(lecture.film.retimed(lambda at: at * rate))
    assert timing_rules(problems) == ["captions-drift"]
    [problem] = [each for each in problems if each.rule == "captions-drift"]
    assert f"{percent} % {'långsammare' if rate > 1 else 'fortare'}" in problem.message


@pytest.mark.parametrize(
    ("jump", "at"), [(lambda at: at + 10 if at > 450 else at, 450), (lambda at: at - 10 if at > 600 else at, 600)]
)
def test_edited(lecture: Listened, jump: Callable[[float], float], at: int) -> None:
    """Captions that jump 10 seconds are named cut, at the place."""
    problems = lecture.problems(lecture.film.retimed(jump))
    assert timing_rules(problems) == ["captions-cut"]
    [problem] = [each for each in problems if each.rule == "captions-cut"]
    told = re.match(r"Vid (\d+):(\d+) hoppar texten: .* 10,0 sekunder", problem.message)
    assert told
    assert int(told[1]) * 60 + int(told[2]) == pytest.approx(at, abs=12)


def test_cut_film(tmp_path: Path) -> None:
    """Ten seconds cut out of the film itself are found, and the speech after it is not called uncaptioned."""
    cut = listened(repeated(spoken(26), 200).without_sound(Span(100, 110)), tmp_path / "cut.wav")
    problems = cut.problems(cut.film)
    assert timing_rules(problems) == ["captions-cut"]
    assert "klippts bort" in next(each.message for each in problems if each.rule == "captions-cut")
    assert not [each for each in problems if each.rule == "captions-speech-missing"]


def test_in_time(lecture: Listened) -> None:
    """Captions in time have nothing of this."""
    assert lecture.problems(lecture.film) == []
