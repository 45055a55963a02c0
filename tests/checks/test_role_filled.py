"""Roles that are vacant or preliminary are told once for each register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ROLES, roles
from tests.rulecases import Files, Found, found

VACANT = ", tillsättning: vakant"
PRELIMINARY = ", tillsättning: preliminär"


def role(name: str, more: str) -> str:
    """Return a role with these keys."""
    return f"  - {{id: {name.lower()}, namn: {name}, ansvar: Gör sitt{more}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "filled, or nothing said": ({ROLES: roles(role("A", ", tillsättning: tillsatt") + role("B", ""))}, []),
    "vacant and preliminary": (
        {ROLES: roles(role("A", VACANT) + role("B", PRELIMINARY) + role("C", PRELIMINARY))},
        [
            (
                ROLES,
                4,
                "roller",
                "warning",
                "",
                "Alla roller i ”Exempel” är inte tillsatta: 1 vakant (A) och 2 preliminära (B och C).",
            )
        ],
    ),
    "known": (
        {ROLES: roles(role("A", VACANT)) + "kända_brister:\n  - {regel: role-filled, skäl: Källan anger ingen}\n"},
        [(ROLES, 4, "roller", "review", "", "Alla roller i ”Exempel” är inte tillsatta: 1 vakant (A).")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_role_filled(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "role-filled") == expected
