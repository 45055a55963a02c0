"""Every organisation that a group or a project names is in a register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ORGANISATIONS, organisations
from tests.rulecases import Files, Found, found

PROJECT = "data/projekt/a.yml"


def group(members: str) -> str:
    """Return a group."""
    return f"  - {{id: styrgrupp, namn: Styrgrupp, medlemmar: {members}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({ORGANISATIONS: organisations(group("[norrby, vikby]"))}, []),
    "unknown member": (
        {ORGANISATIONS: organisations(group("[norrby, viksby]"))},
        [(ORGANISATIONS, 8, "viksby", "error", "styrgrupp", "Organisationen ”viksby” finns inte.")],
    ),
    "unknown in a project": (
        {ORGANISATIONS: organisations(), PROJECT: "namn: A\nkortnamn: A\nåtkomst: publik\norganisation: b\n"},
        [(PROJECT, 4, "b", "error", "", "Organisationen ”b” finns inte.")],
    ),
    "one that could not be read": (
        {ORGANISATIONS: organisations(group("[norrby]")).replace("typ: kommun", "typ: stad", 1)},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_organisation_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "organisation-known") == expected
