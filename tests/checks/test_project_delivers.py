"""What a project says that it delivers stands in its register, and the other way round."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import DELIVERABLES, PROJECT, deliverables
from tests.rulecases import Files, Found, found


def project(delivers: str) -> str:
    """Return the project; what it delivers stands on line 4."""
    return f"namn: Exempelprojektet\nkortnamn: EP\nåtkomst: publik\nlevererar: {delivers}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "equal": ({PROJECT: project("[Karta]"), DELIVERABLES: deliverables("  - {id: d, namn: karta}\n")}, []),
    "no register": ({PROJECT: project("[Karta]")}, []),
    "no list": ({DELIVERABLES: deliverables("  - {id: d, namn: Karta}\n")}, []),
    "missing in the register": (
        {PROJECT: project("[Karta, Plan]"), DELIVERABLES: deliverables("  - {id: d, namn: Karta}\n")},
        [(PROJECT, 4, "Plan", "warning", "", "Projektet levererar ”Plan”, som inte står i dess leverabler.")],
    ),
    "missing in the project": (
        {
            PROJECT: project("[Karta]"),
            DELIVERABLES: deliverables("  - {id: d, namn: Karta}\n  - {id: e, namn: Plan}\n"),
        },
        [
            (
                DELIVERABLES,
                5,
                "Plan",
                "warning",
                "e",
                "Projektet ”Exempelprojektet” nämner inte ”Plan” bland det som det levererar.",
            )
        ],
    ),
    "register unread": ({PROJECT: project("[Karta, Plan]"), DELIVERABLES: "leverabler: [\n"}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_project_delivers(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "project-delivers") == expected
