"""Every section of a plan is one of its outline, and says something."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import OUTLINE, PLAN, plan
from tests.rulecases import Files, Found, found

SECTIONS = "namn: Mall\nåtkomst: publik\navsnitt:\n  - {id: mal, rubrik: Mål, frågor: [Vad ska vara klart]}\n"


def written(section: str) -> str:
    """Return a plan that follows the outline; its only section stands on line 8."""
    return plan("  []\n", f"mall: exempel\navsnitt:\n  - {{avsnitt: {section}}}\n")


CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({OUTLINE: SECTIONS, PLAN: written("mal, text: Klart")}, []),
    "points": ({OUTLINE: SECTIONS, PLAN: written("mal, punkter: [Klart]")}, []),
    "no outline": ({PLAN: plan("  []\n", "avsnitt:\n  - {avsnitt: mal, text: Klart}\n")}, []),
    "unknown": (
        {OUTLINE: SECTIONS, PLAN: written("maal, text: Klart")},
        [(PLAN, 8, "maal", "error", "maal", "Avsnittet ”maal” finns inte i mallen.")],
    ),
    "empty": (
        {OUTLINE: SECTIONS, PLAN: written("mal")},
        [(PLAN, 8, "mal", "error", "mal", "Avsnittet ”mal” är tomt.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_plan_section(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "plan-section") == expected
