"""Each activity has exactly one accountable role and at least one responsible."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ROLES, roles
from tests.rulecases import Files, Found, found


def row(letters: str) -> str:
    """Return an activity with these roles."""
    return f"  - {{id: planera, namn: Planera, {letters}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "one of each": ({ROLES: roles(activities=row("R: [projektledare], A: styrgrupp"))}, []),
    "one in a list": ({ROLES: roles(activities=row("R: projektledare, A: [styrgrupp]"))}, []),
    "two accountable": (
        {ROLES: roles(activities=row("R: [metodstod], A: [projektledare, styrgrupp]"))},
        [(ROLES, 5, "A", "error", "planera", "Aktiviteten ”Planera” har 2 roller som ansvarar (A).")],
    ),
    "none accountable": (
        {ROLES: roles(activities=row("R: [metodstod]"))},
        [(ROLES, 5, "{", "error", "planera", "Aktiviteten ”Planera” har ingen roll som ansvarar (A).")],
    ),
    "none responsible": (
        {ROLES: roles(activities=row("R: [], A: styrgrupp"))},
        [(ROLES, 5, "{", "error", "planera", "Aktiviteten ”Planera” har ingen roll som utför (R).")],
    ),
    "the same twice is another rule's": (
        {ROLES: roles(activities=row("R: [metodstod], A: [styrgrupp, styrgrupp]"))},
        [],
    ),
    "a role that could not be read": ({ROLES: roles(activities=row("R: [Metod stöd], A: styrgrupp"))}, []),
    "two, beside another fault": (
        {ROLES: roles(activities=row("R: [metodstod], A: [projektledare, styrgrupp], K: [styrgrupp]"))},
        [(ROLES, 5, "A", "error", "planera", "Aktiviteten ”Planera” har 2 roller som ansvarar (A).")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_raci_accountable(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "raci-accountable") == expected
