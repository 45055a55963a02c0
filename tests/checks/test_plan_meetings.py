"""The planned meetings are about as many as frequency and period give."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import PLAN, plan
from tests.rulecases import Files, Found, found


def series(frequency: str, start: str, end: str, more: str) -> str:
    """Return a plan without blocks whose series of meetings stands on line 6."""
    said = f"organ: styrgrupp, frekvens: {frequency}, från: {start}, till: {end}, {more}"
    return plan("  []\n", f"styrgruppsmöten: {{{said}}}\n")


CASES: dict[str, tuple[Files, list[Found]]] = {
    "monthly": ({PLAN: series("månadsvis", "2027-01", "2027-06", "planerade: 6")}, []),
    "about": ({PLAN: series("månadsvis", "2027-01", "2027-12", "planerade: 10")}, []),
    "every other week": ({PLAN: series("varannan vecka", "2027-01", "2027-06", "planerade: 13")}, []),
    "none planned": ({PLAN: series("månadsvis", "2027-01", "2027-06", "typer: [beslut]")}, []),
    "too few": (
        {PLAN: series("månadsvis", "2016-08", "2017-12", "planerade: 6")},
        [(PLAN, 6, "6", "warning", "", "Möten månadsvis i 17 månader blir omkring 17, men 6 är planerade.")],
    ),
    "too many": (
        {PLAN: series("kvartalsvis", "2027-01", "2027-12", "planerade: 12")},
        [(PLAN, 6, "12", "warning", "", "Möten kvartalsvis i 12 månader blir omkring 4, men 12 är planerade.")],
    ),
    "not as many as listed": (
        {PLAN: series("månadsvis", "2027-01", "2027-02", "planerade: 2, möten: [{id: m1}]")},
        [(PLAN, 6, "2", "warning", "", "2 möten är planerade, men 1 är uppräknade.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_plan_meetings(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "plan-meetings") == expected
