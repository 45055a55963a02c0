"""What is handed over has a version, a date and an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import DELIVERABLES, deliverables
from tests.rulecases import Files, Found, found

HANDED = "version: '1.0', status: lämnad, datum: 2026-10-01"
YES = "{utfall: godkänd, av: styrgrupp, datum: 2026-11-01}"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "planned": ({DELIVERABLES: deliverables("  - {id: d, namn: Karta, status: planerad}\n")}, []),
    "answered": ({DELIVERABLES: deliverables(f"  - {{id: d, namn: Karta, {HANDED}, godkännande: {YES}}}\n")}, []),
    "no answer": (
        {DELIVERABLES: deliverables(f"  - {{id: d, namn: Karta, {HANDED}}}\n")},
        [(DELIVERABLES, 4, "{", "warning", "d", "Leverabeln ”Karta” är lämnad men saknar godkännande.")],
    ),
    "nothing at all": (
        {DELIVERABLES: deliverables("  - {id: d, namn: Karta, status: lämnad}\n")},
        [
            (
                DELIVERABLES,
                4,
                "{",
                "warning",
                "d",
                "Leverabeln ”Karta” är lämnad men saknar version, datum och godkännande.",
            )
        ],
    ),
    "answered before it was handed over": (
        {DELIVERABLES: deliverables(f"  - {{id: d, namn: Karta, {HANDED.replace('10', '12')}, godkännande: {YES}}}\n")},
        [
            (
                DELIVERABLES,
                4,
                "{",
                "error",
                "d",
                "Leverabeln ”Karta” fick sitt svar 1 november 2026, innan den lämnades.",
            )
        ],
    ),
    "answered without being handed over": (
        {DELIVERABLES: deliverables(f"  - {{id: d, namn: Karta, godkännande: {YES}}}\n")},
        [(DELIVERABLES, 4, "{", "error", "d", "Leverabeln ”Karta” har ett svar men är inte lämnad.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_deliverable_accepted(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "deliverable-accepted") == expected
