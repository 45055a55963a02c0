"""Each municipality that measures has chosen how, and has a coordinator."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.effects import EFFECTS, effects
from tests.registers import ORGANISATIONS, organisations
from tests.rulecases import Files, Found, found

WAYS = "alternativ:\n  - {id: liten, namn: Liten, innehåll: Frågorna om effektmålen}\n"


def choice(line: str) -> Files:
    """Return a register with one choice, on line 13."""
    return {EFFECTS: effects(f"{WAYS}val:\n  - {{organisation: norrby{line}}}\n"), ORGANISATIONS: organisations()}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "no choices at all": ({EFFECTS: effects()}, []),
    "chosen": (choice(", alternativ: liten, samordnare: projektledare"), []),
    "no coordinator": (
        choice(", alternativ: liten"),
        [(EFFECTS, 13, "{", "warning", "norrby", "”norrby” har inte angett samordnare.")],
    ),
    "nothing": (
        choice(""),
        [(EFFECTS, 13, "{", "warning", "norrby", "”norrby” har inte angett alternativ eller samordnare.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_goal_choice(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "goal-choice") == expected
