"""The next meeting is later."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import MEETING, meeting


def following(day: str) -> Files:
    """Return a meeting with the next one on a day."""
    return {MEETING: meeting(f"nästa_möte: {day}\n")}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "later": (following("2026-11-21"), []),
    "none": ({MEETING: meeting()}, []),
    "the same day": (
        following("2026-11-20"),
        [(MEETING, 7, "2026-11-20", "error", "", "Nästa möte är 20 november 2026, samma dag som mötet.")],
    ),
    "the day before": (
        following("2026-11-19"),
        [(MEETING, 7, "2026-11-19", "error", "", "Nästa möte är 19 november 2026, dagen före mötet.")],
    ),
    "198 days before": (
        following("2026-05-06"),
        [(MEETING, 7, "2026-05-06", "error", "", "Nästa möte är 6 maj 2026, 198 dagar före mötet.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_meeting_next_after(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "meeting-next-after") == expected
