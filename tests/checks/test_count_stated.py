"""Each stated number is what can be counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found

MAP = "data/formagor/exempel.yml"
GOALS = "data/mal/exempel.yml"


def areas(stated: str) -> Files:
    """Return a map of two areas with three capabilities; what is stated begins on line 3."""
    return {
        MAP: f"namn: X\nåtkomst: publik\n{stated}områden:\n"
        "  - {id: leda, namn: Leda, förmågor: [{id: a, namn: A}, {id: b, namn: B}]}\n"
        "  - {id: styra, namn: Styra, förmågor: [{id: c, namn: C}]}\n"
    }


def goal(line: str, text: str = "60 nya e-tjänster") -> Files:
    """Return a register with one goal, on line 4."""
    return {GOALS: f"namn: X\nåtkomst: publik\nmål:\n  - {{id: ep-m1, slag: projektmål, mål: {text}{line}}}\n"}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "nothing stated": (areas(""), []),
    "as counted": (areas("antal_områden: 2\nantal_förmågor: 3\n"), []),
    "one area too many": (
        areas("antal_områden: 3\nantal_förmågor: 3\n"),
        [(MAP, 3, "3", "error", "", "Här står 3, men 2 är uppräknade.")],
    ),
    "one inner too few": (
        areas("antal_områden: 2\nantal_förmågor: 2\n"),
        [(MAP, 4, "2", "error", "", "Här står 2, men 3 är uppräknade.")],
    ),
    "key figures not listed": (
        goal(", antal_styrtal: 3"),
        [(GOALS, 4, "3", "error", "ep-m1", "Här står 3, men 0 är uppräknade.")],
    ),
    "key figures listed": (goal(", antal_styrtal: 1, styrtal: [{id: s, namn: Nöjdhet}]"), []),
    "the same target": (goal(", målvärde: 60, enhet: e-tjänster"), []),
    "a footnote of 100 to a goal of 60": (
        goal(", målvärde: 60, enhet: e-tjänster, anmärkning: Totalt 100 e-tjänster"),
        [(GOALS, 4, "Totalt", "error", "ep-m1", "Här står 100 e-tjänster, men målvärdet är 60.")],
    ),
    "a number of something else": (goal(", målvärde: 60, enhet: e-tjänster, anmärkning: Fördelas på 4 etapper"), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_count_stated(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "count-stated") == expected
