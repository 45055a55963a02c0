"""Each percentage has what it was counted from, and says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.effects import EFFECTS, effects, rounds
from tests.rulecases import Files, Found, found

LESSONS = "data/erfarenheter/exempel.yml"


def result(outcome: str) -> Files:
    """Return a register with one result, on line 16."""
    return {EFFECTS: effects(rounds(f"      - {{indikator: ep-i1, utfall: {{{outcome}}}}}\n"))}


def lesson(values: str) -> Files:
    """Return lessons with one measurement, on line 6."""
    return {
        LESSONS: f"namn: X\nåtkomst: publik\nkälla: Möte\nerfarenheter: []\nmått:\n  - {{id: narvaro, namn: Närvaro, utfall: {{{values}}}}}\n"
    }


def told(level: str, message: str, path: str = EFFECTS, line: int = 16, item: str = "ep-o1") -> list[Found]:
    """Return a finding about the percentage."""
    return [(path, line, "{", level, item, message)]


CASES: dict[str, tuple[Files, list[Found]]] = {
    "both": (result("täljare: 12, nämnare: 20"), []),
    "both, and the same": (result("täljare: 12, nämnare: 20, procent: 60"), []),
    "rounded by its source": (result("täljare: 8, nämnare: 15, procent: 53"), []),
    "none of twenty": (result("täljare: 0, nämnare: 20"), []),
    "attendance of 53 %, from no data": (
        result("procent: 53"),
        told("warning", "Procentsatsen saknar täljare och nämnare."),
    ),
    "of how many": (result("täljare: 12, procent: 53"), told("warning", "Procentsatsen saknar nämnare.")),
    "how many of many": (result("nämnare: 12, procent: 53"), told("warning", "Procentsatsen saknar täljare.")),
    "left out of few": (result("nämnare: 3"), []),
    "something else": (
        result("täljare: 12, nämnare: 20, procent: 53"),
        told("error", "Här står 53,0 procent, men 12 av 20 är 60,0 procent."),
    ),
    "more than all": (
        result("täljare: 21, nämnare: 20"),
        told("error", "Täljaren 21 är större än nämnaren 20."),
    ),
    "in a lesson": (
        lesson("procent: 53"),
        told("warning", "Procentsatsen saknar täljare och nämnare.", LESSONS, 6, "narvaro"),
    ),
    "in a lesson, with both": (lesson("täljare: 8, nämnare: 10"), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_percent_base(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "percent-base") == expected
