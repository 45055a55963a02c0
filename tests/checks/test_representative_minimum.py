"""A group with a minimum of members reaches it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ORGANISATIONS, organisations
from tests.rulecases import Files, Found, found


def group(members: str, more: str) -> str:
    """Return a group."""
    return f"  - {{id: styrgrupp, namn: Styrgrupp, medlemmar: {members}{more}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "no minimum": ({ORGANISATIONS: organisations(group("[norrby]", ""))}, []),
    "reached": ({ORGANISATIONS: organisations(group("[norrby, osby]", ", minst: 2"))}, []),
    "not reached": (
        {ORGANISATIONS: organisations(group("[norrby, osby]", ", minst: 3"))},
        [(ORGANISATIONS, 8, "3", "error", "styrgrupp", "Gruppen ”Styrgrupp” har 2 av minst 3 medlemmar.")],
    ),
    "the same twice is one": (
        {ORGANISATIONS: organisations(group("[norrby, norrby]", ", minst: 2"))},
        [(ORGANISATIONS, 8, "2", "error", "styrgrupp", "Gruppen ”Styrgrupp” har 1 av minst 2 medlemmar.")],
    ),
    "one that could not be read": ({ORGANISATIONS: organisations(group("[norrby, Os by]", ", minst: 2"))}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_representative_minimum(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "representative-minimum") == expected
