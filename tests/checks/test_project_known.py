"""Every project that a register belongs to exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found

CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({RISKS: risks("  []\n")}, []),
    "unknown": (
        {RISKS: risks("  []\n", project="exempelprojketet")},
        [(RISKS, 1, "exempelprojketet", "error", "", "Projektet ”exempelprojketet” finns inte.")],
    ),
    "unread": ({RISKS: risks("  []\n"), "data/projekt/exempelprojekt.yml": "a: [\n"}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_project_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "project-known") == expected
