"""Each id of another entry in the same file is one of the list it should be in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.effects import EFFECTS, INDICATORS, effects, rounds
from tests.handbooks import problems_of
from tests.rulecases import Files, Found, found

COSTS = "data/kostnader/exempel.yml"


def costs(addends: str) -> Files:
    """Return a budget whose sum stands on line 7."""
    head = "namn: X\nåtkomst: publik\nstatus: förslag\nposter:\n  - {id: lon, namn: Lön, belopp: 7}\nsummor:\n"
    return {COSTS: f"{head}  - {{id: allt, namn: Summa, belopp: 7, poster: [{addends}]}}\n"}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({EFFECTS: effects()}, []),
    "no such goal": (
        {EFFECTS: effects(indicators=INDICATORS.replace("mål: ep-m2", "mål: ep-m3"))},
        [(EFFECTS, 9, "ep-m3", "error", "ep-i2", "Posten ”ep-m3” finns inte i filen.")],
    ),
    "an indicator is no goal": (
        {EFFECTS: effects(indicators=INDICATORS.replace("mål: ep-m2", "mål: ep-i1"))},
        [(EFFECTS, 9, "ep-i1", "error", "ep-i2", "Posten ”ep-i1” finns inte i filen.")],
    ),
    "no such indicator in a round": (
        {EFFECTS: effects(rounds("      - {indikator: ep-i9, utfall: {täljare: 5, nämnare: 9}}\n"))},
        [(EFFECTS, 16, "ep-i9", "error", "ep-o1", "Posten ”ep-i9” finns inte i filen.")],
    ),
    "a line of a sum": (costs("lon"), []),
    "no such line of a sum": (
        costs("lon, lonn"),
        [(COSTS, 7, "lonn", "error", "allt", "Posten ”lonn” finns inte i filen.")],
    ),
    "a goal that could not be read": (
        {EFFECTS: effects().replace("{id: ep-m2, mål: Färre väntar}", "{id: ep-m2, mal: Färre väntar}")},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_entry_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "entry-known") == expected


def test_did_you_mean(tmp_path: Path) -> None:
    """The remedy is the entry that was most likely meant."""
    problem = problems_of(tmp_path, costs("lonn"), "entry-known")[0]
    assert problem.help == "Menade du ”lon”?"
