"""A communication plan has groups, and each is reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import COMMUNICATION, communication
from tests.rulecases import Files, Found, found

GROUPS = "intressegrupper:\n  - {id: chefer, namn: Chefer}\n"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "reached": ({COMMUNICATION: communication(GROUPS + "aktiviteter:\n  - {id: a, text: Möte, till: [chefer]}\n")}, []),
    "no groups": (
        {COMMUNICATION: communication("aktiviteter:\n  - {id: a, text: Möte}\n")},
        [(COMMUNICATION, 1, "namn", "warning", "", "Kommunikationsplanen ”Plan” har inga intressegrupper.")],
    ),
    "not reached": (
        {COMMUNICATION: communication(GROUPS)},
        [(COMMUNICATION, 4, "{", "warning", "chefer", "Ingen aktivitet når intressegruppen ”Chefer”.")],
    ),
    "reached only in talk": (
        {
            COMMUNICATION: communication(
                GROUPS + "aktiviteter:\n  - {id: a, text: Möte, till: [chefer], status: diskuterad}\n"
            )
        },
        [(COMMUNICATION, 4, "{", "warning", "chefer", "Ingen aktivitet når intressegruppen ”Chefer”.")],
    ),
    "for nobody": (
        {
            COMMUNICATION: communication(
                GROUPS + "aktiviteter:\n  - {id: a, text: Möte}\n  - {id: b, text: Brev, till: [chefer]}\n"
            )
        },
        [(COMMUNICATION, 6, "{", "warning", "a", "Aktiviteten ”Möte” når ingen intressegrupp.")],
    ),
    "an activity unread": ({COMMUNICATION: communication(GROUPS + "aktiviteter:\n  - {id: a, txt: Möte}\n")}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_communication_reach(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "communication-reach") == expected
