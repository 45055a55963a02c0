"""Each of a report's five areas has one state, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import STATUS, status

CASES: dict[str, tuple[Files, list[Found]]] = {
    "all five": ({STATUS: status()}, []),
    "without": (
        {STATUS: status(tid="avvikelse: Sent")},
        [(STATUS, 6, "{", "error", "tid", "Området Tid har inget läge.")],
    ),
    "twice, and two left out": (
        {STATUS: status().replace("område: Personal", "område: Tid").replace("område: Budget", "område: Tid")},
        [
            (STATUS, 4, "områden", "error", "", "Rapporten tar inte upp budget och personal."),
            (STATUS, 6, "Tid", "error", "tid", "Området Tid står redan på rad 5."),
            (STATUS, 7, "Tid", "error", "personal", "Området Tid står redan på rad 5."),
        ],
    ),
    "a colour is no state, which is told once": ({STATUS: status(tid="läge: röd")}, []),
    "known": (
        {STATUS: status(tid="klart: nej") + "kända_brister:\n  - {regel: status-state, post: tid, skäl: Färgen}\n"},
        [(STATUS, 6, "{", "review", "tid", "Området Tid har inget läge.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_status_state(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "status-state") == expected
