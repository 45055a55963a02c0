"""Nobody is both present and absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import MEETING, meeting


def attending(*rows: str) -> Files:
    """Return a meeting with this attendance."""
    return {MEETING: meeting("närvaro:\n" + "".join(f"  - {{organisation: {row}}}\n" for row in rows))}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "one each": (attending("norrby, deltog: 1", "osby, förhindrade: 1"), []),
    "two of two": (attending("norrby, deltog: 1, förhindrade: 1, ledamöter: 2"), []),
    "three of two": (
        attending("norrby, deltog: 1, förhindrade: 2, ledamöter: 2"),
        [
            (
                MEETING,
                8,
                "norrby",
                "error",
                "norrby",
                "”norrby” har 2 ledamöter, men 1 som deltog och 2 förhindrade.",
            )
        ],
    ),
    "nobody knows": (
        attending("norrby, deltog: 1, förhindrade: 1"),
        [
            (
                MEETING,
                8,
                "norrby",
                "review",
                "norrby",
                "”norrby” både deltog och var förhindrad; det kan vara samma person.",
            )
        ],
    ),
    "in two rows": (
        attending("norrby, deltog: 1", "norrby, förhindrade: 1"),
        [(MEETING, 9, "norrby", "error", "norrby", "”norrby” står redan i närvaron, på rad 8.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_meeting_attendance_once(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "meeting-attendance-once") == expected
