"""Roles that are vacant or preliminary are told once for each register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import PLAN, plan
from tests.registers import ROLES, roles
from tests.rulecases import Files, Found, found

VACANT = ", tillsättning: vakant"
PRELIMINARY = ", tillsättning: preliminär"


def role(name: str, more: str) -> str:
    """Return a role with these keys."""
    return f"  - {{id: {name.lower()}, namn: {name}, ansvar: Gör sitt{more}}}\n"


def started(outcome: str, key: str) -> str:
    """Return a plan whose only decision point has an outcome; its key roles stand on line 6."""
    point = f"{{id: bp, namn: BP1, utfall: {outcome}}}"
    phases = f"faser:\n  - {{id: f, namn: Planera, beslutspunkt: {point}}}\n"
    return plan("  []\n", f"nyckelroller: [{key}]\n{phases}")


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
    "started without a key role": (
        {ROLES: roles(role("A", VACANT)), PLAN: started("godkänd", "a")},
        [
            (PLAN, 6, "a", "error", "", "BP1 är godkänd, men nyckelrollen A är vakant."),
            (ROLES, 4, "roller", "warning", "", "Alla roller i ”Exempel” är inte tillsatta: 1 vakant (A)."),
        ],
    ),
    "not started, or not without it": (
        {ROLES: roles(role("A", VACANT) + role("B", "")), PLAN: started("bordlagd", "a").replace("[a]", "[b]")},
        [(ROLES, 4, "roller", "warning", "", "Alla roller i ”Exempel” är inte tillsatta: 1 vakant (A).")],
    ),
    "a key role is vacant, but nothing is started": (
        {ROLES: roles(role("A", VACANT)), PLAN: started("återremiss", "a")},
        [(ROLES, 4, "roller", "warning", "", "Alla roller i ”Exempel” är inte tillsatta: 1 vakant (A).")],
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
