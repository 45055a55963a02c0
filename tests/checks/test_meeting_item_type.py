"""Items have a type of the legend, and decisions stand on items for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import MEETING, meeting

DECIDED = "beslut:\n  - {id: b1, punkt: p1, text: Ja, utfall: godkänd}\n"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "in order": ({MEETING: meeting(DECIDED.replace("p1", "p2"))}, []),
    "a pause needs no legend": (
        {MEETING: meeting("teckenförklaring: [information]\n", "  - {id: p1, rubrik: Fika, typ: paus}\n")},
        [],
    ),
    "without type": (
        {MEETING: meeting(agenda="  - {id: p1, rubrik: Läget}\n")},
        [(MEETING, 5, "{", "error", "p1", "Punkten ”Läget” har ingen typ.")],
    ),
    "not in the legend": (
        {MEETING: meeting("teckenförklaring: [information, diskussion]\n")},
        [
            (
                MEETING,
                6,
                "beslut",
                "error",
                "p2",
                "Punkten ”Godkänna leveransen” har typen beslut, som teckenförklaringen inte tar upp.",
            )
        ],
    ),
    "decided where it was told": (
        {MEETING: meeting(DECIDED)},
        [(MEETING, 8, "p1", "error", "b1", "Beslutet ”Ja” hör till en punkt som inte är en beslutspunkt.")],
    ),
    "an unknown item is another rule's": ({MEETING: meeting(DECIDED.replace("p1", "p3"))}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_meeting_item_type(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "meeting-item-type") == expected
