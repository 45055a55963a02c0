"""Actions have a role and a day, not before the meeting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import MEETING, meeting


def action(more: str) -> Files:
    """Return a meeting with one action."""
    return {MEETING: meeting(f"åtgärder:\n  - {{id: a1, text: Ring{more}}}\n")}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": (action(", ansvarig: projektledare, klart: 2026-11-20"), []),
    "neither": (action(""), [(MEETING, 8, "{", "error", "a1", "Åtgärden ”Ring” saknar ansvarig roll och datum.")]),
    "no date": (
        action(", ansvarig: projektledare"),
        [(MEETING, 8, "{", "error", "a1", "Åtgärden ”Ring” saknar datum.")],
    ),
    "before the meeting": (
        action(", ansvarig: projektledare, klart: 2026-11-19"),
        [
            (
                MEETING,
                8,
                "2026-11-19",
                "error",
                "a1",
                "Åtgärden ”Ring” ska vara klar 19 november 2026, före mötet.",
            )
        ],
    ),
    "date unread": (action(", ansvarig: projektledare, klart: snart"), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_meeting_action(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "meeting-action") == expected
