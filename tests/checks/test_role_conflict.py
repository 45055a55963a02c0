"""Who orders a project and who leads it are not the same function."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import PLAN, plan
from tests.registers import ROLES, roles
from tests.rulecases import Files, Found, found


def pair(orderer: str, leader: str) -> str:
    """Return two roles and who holds them."""
    names = {"bestallare": ("Beställare", orderer), "ledare": ("Projektledare", leader)}
    held = {id: (name, f", innehas_av: {by}" if by else "") for id, (name, by) in names.items()}
    return "".join(f"  - {{id: {id}, namn: {name}, ansvar: Gör sitt{by}}}\n" for id, (name, by) in held.items())


def staffed(*percents: int) -> str:
    """Return a plan that asks for time of the leader, the orderer, and the leader again; the first row is line 7."""
    roles = ("ledare", "bestallare", "ledare")
    rows = "".join(
        f"  - {{roll: {role}, procent: {percent}}}\n" for role, percent in zip(roles, percents, strict=False)
    )
    return plan("  []\n", f"bemanning:\n{rows}")


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
    "a whole": ({ROLES: roles(pair("Ekonomichef", "It-chef")), PLAN: staffed(60, 100, 40)}, []),
    "more than a whole, in one role": (
        {ROLES: roles(pair("Ekonomichef", "It-chef")), PLAN: staffed(60, 100, 50)},
        [(PLAN, 9, "50", "warning", "", "It-chef är planerad till 110 procent av en heltid.")],
    ),
    "more than a whole, in two roles of one function": (
        {
            ROLES: roles(pair("Ekonomichef", "ekonomichef").replace("Projektledare", "Testledare")),
            PLAN: staffed(60, 50),
        },
        [(PLAN, 8, "50", "warning", "", "Ekonomichef är planerad till 110 procent av en heltid.")],
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
