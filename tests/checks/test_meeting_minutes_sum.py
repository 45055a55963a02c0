"""The items' minutes are the meeting's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import MEETING, meeting


def timed(first: str, second: str, start: str = "10.00", end: str = "11:00") -> Files:
    """Return a meeting with minutes for two items."""
    agenda = f"  - {{id: p1, rubrik: A, typ: paus{first}}}\n  - {{id: p2, rubrik: B, typ: arbete{second}}}\n"
    return {MEETING: meeting(f'börjar: "{start}"\nslutar: "{end}"\n', agenda)}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "an hour": (timed(", minuter: 20", ", minuter: 40"), []),
    "not all known": (timed(", minuter: 20", ""), []),
    "no times": ({MEETING: meeting(agenda="  - {id: p1, rubrik: A, typ: arbete, minuter: 9}\n")}, []),
    "too much": (
        timed(", minuter: 50", ", minuter: 40"),
        [(MEETING, 4, "dagordning", "warning", "", "Punkterna tar 90 minuter, men mötet är 60 minuter.")],
    ),
    "too little": (
        timed(", minuter: 5", ", minuter: 40"),
        [(MEETING, 4, "dagordning", "warning", "", "Punkterna tar 45 minuter, men mötet är 60 minuter.")],
    ),
    "ends before it starts": (
        timed(", minuter: 5", ", minuter: 40", end="09.00"),
        [(MEETING, 8, '"09.00"', "warning", "", "Mötet slutar innan det har börjat.")],
    ),
    "no time at all is another rule's": (timed(", minuter: 5", ", minuter: 40", end="25.00"), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_meeting_minutes_sum(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "meeting-minutes-sum") == expected
