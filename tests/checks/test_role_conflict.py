"""Who orders a project and who leads it are not the same function."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ROLES, roles
from tests.rulecases import Files, Found, found


def pair(orderer: str, leader: str) -> str:
    """Return two roles and who holds them."""
    names = {"bestallare": ("Beställare", orderer), "ledare": ("Projektledare", leader)}
    held = {id: (name, f", innehas_av: {by}" if by else "") for id, (name, by) in names.items()}
    return "".join(f"  - {{id: {id}, namn: {name}, ansvar: Gör sitt{by}}}\n" for id, (name, by) in held.items())


CASES: dict[str, tuple[Files, list[Found]]] = {
    "different": ({ROLES: roles(pair("Ekonomichef", "It-chef"))}, []),
    "not said": ({ROLES: roles(pair("", ""))}, []),
    "the same": (
        {ROLES: roles(pair("Ekonomichef", "ekonomichef"))},
        [
            (
                ROLES,
                6,
                "ekonomichef",
                "warning",
                "ledare",
                "Beställare och Projektledare är samma funktion, ekonomichef.",
            )
        ],
    ),
    "the same, in other roles": (
        {ROLES: roles(pair("Ekonomichef", "Ekonomichef").replace("Projektledare", "Testledare"))},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_role_conflict(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "role-conflict") == expected
