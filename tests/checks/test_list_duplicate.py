"""Nothing stands twice in a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ORGANISATIONS, ROLES, organisations, roles
from tests.rulecases import Files, Found, found


def group(members: str) -> str:
    """Return a group."""
    return f"  - {{id: styrgrupp, namn: Styrgrupp, medlemmar: {members}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "different": ({ORGANISATIONS: organisations(group("[norrby, osby]"))}, []),
    "a member twice": (
        {ORGANISATIONS: organisations(group("[norrby, osby, norrby]"))},
        [(ORGANISATIONS, 8, "norrby", "error", "styrgrupp", "”norrby” står redan i listan, på rad 8.")],
    ),
    "three times": (
        {ORGANISATIONS: organisations(group("[osby, osby, osby]"))},
        [
            (ORGANISATIONS, 8, "osby", "error", "styrgrupp", "”osby” står redan i listan, på rad 8."),
            (ORGANISATIONS, 8, "osby", "error", "styrgrupp", "”osby” står redan i listan, på rad 8."),
        ],
    ),
    "an organisation's name": (
        {ORGANISATIONS: organisations() + "  - {id: vikby-stad, namn: vikby, typ: kommun}\n"},
        [(ORGANISATIONS, 7, "vikby", "error", "vikby-stad", "”vikby” står redan i listan, på rad 6.")],
    ),
    "a whole organisation": (
        {ORGANISATIONS: organisations() + "  - {id: vikby, namn: Vikby, typ: kommun}\n"},
        [(ORGANISATIONS, 7, "vikby", "error", "vikby", "”vikby” står redan i listan, på rad 6.")],
    ),
    "a role's id": (
        {ROLES: roles("  - {id: a, namn: A, ansvar: Ett}\n  - {id: a, namn: B, ansvar: Två}\n")},
        [(ROLES, 6, "a", "error", "a", "”a” står redan i listan, på rad 5.")],
    ),
    "a role in a row": (
        {ROLES: roles(activities="  - {id: p, namn: P, R: [metodstod, metodstod], A: styrgrupp}\n")},
        [(ROLES, 5, "metodstod", "error", "p", "”metodstod” står redan i listan, på rad 5.")],
    ),
    "texts": (
        {"data/projekt/a.yml": "namn: A\nkortnamn: A\nåtkomst: publik\nlevererar:\n  - Plan\n  - plan\n"},
        [("data/projekt/a.yml", 6, "plan", "error", "", "”plan” står redan i listan, på rad 5.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_list_duplicate(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "list-duplicate") == expected
