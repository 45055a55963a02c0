"""Each benefit has an owner and a start, and is followed up in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.effects import EFFECTS, effects
from tests.rulecases import Files, Found, found


def benefit(line: str) -> Files:
    """Return a register with one benefit, on line 11; today is 2026-11-22."""
    return {EFFECTS: effects(f"nyttor:\n  - {{id: ep-n1, nytta: Färre samtal, mål: ep-m1{line}}}\n")}


def told(message: str) -> list[Found]:
    """Return a finding about the benefit."""
    return [(EFFECTS, 11, "{", "warning", "ep-n1", message)]


CASES: dict[str, tuple[Files, list[Found]]] = {
    "not yet due": (benefit(", ägare: projektledare, införd: 2026-10-01"), []),
    "due today": (benefit(", ägare: projektledare, införd: 2026-08-22"), []),
    "due yesterday": (
        benefit(", ägare: projektledare, införd: 2026-08-21"),
        told("Nyttan ep-n1 skulle ha följts upp efter 3 månader."),
    ),
    "followed up": (
        benefit(", ägare: projektledare, införd: 2026-08-21, uppföljning: [{månader: 3, utfall: Halverat}]"),
        [],
    ),
    "all late": (
        benefit(", ägare: projektledare, införd: 2025-01-01"),
        told("Nyttan ep-n1 skulle ha följts upp efter 3, 6 och 12 månader."),
    ),
    "nobody's": (benefit(", införd: 2026-10-01"), told("Nyttan ep-n1 saknar ägare.")),
    "nobody's, and no start": (benefit(""), told("Nyttan ep-n1 saknar ägare och införd.")),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_benefit_plan(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "benefit-plan") == expected
