"""No value that fewer than five persons gave stands in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.effects import EFFECTS, effects, rounds
from tests.rulecases import Files, Found, found


def result(outcome: str) -> Files:
    """Return a register with one result, on line 16."""
    return {EFFECTS: effects(rounds(f"      - {{indikator: ep-i1, utfall: {{{outcome}}}}}\n"))}


def few(count: int) -> list[Found]:
    """Return the finding about so few answers."""
    message = f"Resultatet bygger på {count} svar, och färre än 5 får inte visas."
    return [(EFFECTS, 16, "{", "error", "ep-o1", message)]


CASES: dict[str, tuple[Files, list[Found]]] = {
    "five": (result("täljare: 2, nämnare: 5"), []),
    "four": (result("täljare: 2, nämnare: 4"), few(4)),
    "one": (result("täljare: 1, nämnare: 1"), few(1)),
    "only a percentage": (result("procent: 50, nämnare: 4"), few(4)),
    "only how many": (result("nämnare: 4"), []),
    "not known how many": (result("procent: 50"), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_group_small(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "group-small") == expected
