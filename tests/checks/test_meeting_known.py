"""Meetings that others name have a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import CHANGES, MEETING, changes, meeting

RULED = changes("  - {id: ep-a1, vad: Nytt, beslut: {möte: 2026-11-20-styrgrup}}\n")

CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({CHANGES: RULED.replace("styrgrup}", "styrgrupp}"), MEETING: meeting()}, []),
    "unknown": (
        {CHANGES: RULED, MEETING: meeting()},
        [(CHANGES, 4, "2026-11-20-styrgrup", "error", "ep-a1", "Mötet ”2026-11-20-styrgrup” finns inte.")],
    ),
    "could not be read": (
        {CHANGES: RULED.replace("styrgrup}", "styrgrupp}"), MEETING: "organ: [\n"},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_meeting_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "meeting-known") == expected
