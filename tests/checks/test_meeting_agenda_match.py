"""Minutes follow the agenda, and what does not is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import MEETING, meeting


def minutes(*sections: str, more: str = "") -> Files:
    """Return a meeting with sections of these items and titles."""
    rows = "".join(f"  - {{punkt: {section}}}\n" for section in sections)
    return {MEETING: meeting(f"protokoll:\n{rows}{more}")}


FIRST, SECOND = "p1, rubrik: Läget", "p2, rubrik: Godkänna leveransen"
EXTRA = "utanför_dagordningen:\n  - {id: nasta, rubrik: Nästa möte}\n"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "in order": (minutes(FIRST, SECOND), []),
    "no minutes": ({MEETING: meeting()}, []),
    "a pause needs no section": (
        {
            MEETING: meeting(
                f"protokoll:\n  - {{punkt: {FIRST}}}\n",
                "  - {id: p1, rubrik: Läget, typ: information}\n  - {id: fika, rubrik: Fika, typ: paus}\n",
            )
        },
        [],
    ),
    "an item without a section": (
        minutes(SECOND),
        [(MEETING, 5, "{", "error", "p1", "Punkten ”Läget” har inget avsnitt i protokollet.")],
    ),
    "by another title": (
        minutes(FIRST, "p2, rubrik: Godkännande av leverans"),
        [
            (
                MEETING,
                9,
                "Godkännande",
                "error",
                "p2",
                "Avsnittet ”Godkännande av leverans” heter ”Godkänna leveransen” på dagordningen.",
            )
        ],
    ),
    "on no agenda": (
        minutes(FIRST, SECOND, more=EXTRA),
        [(MEETING, 11, "{", "warning", "nasta", "”Nästa möte” togs upp utan att stå på dagordningen.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_meeting_agenda_match(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "meeting-agenda-match") == expected
