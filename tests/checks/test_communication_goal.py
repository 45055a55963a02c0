"""A communication plan's goals can be measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import COMMUNICATION, communication
from tests.rulecases import Files, Found, found


def goal(more: str) -> str:
    """Return a plan whose only goal stands on line 4."""
    return communication(f"mål:\n  - {{id: m, text: Nytta, {more}}}\n")


CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": ({COMMUNICATION: goal("målvärde: 80, enhet: '%', metod: Enkät, mäts: 2027-06-01")}, []),
    "zero is a target": ({COMMUNICATION: goal("målvärde: 0, enhet: klagomål, metod: Räkning, mäts: 2027-06-01")}, []),
    "no method and no day": (
        {COMMUNICATION: goal("målvärde: 80, enhet: '%'")},
        [(COMMUNICATION, 4, "{", "warning", "m", "Målet ”Nytta” går inte att mäta: det saknar metod och mäts.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_communication_goal(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "communication-goal") == expected
