"""Sums equal what they add, and shares equal the amount they are of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ORGANISATIONS
from tests.rulecases import Files, Found, found

COSTS = "data/kostnader/exempel.yml"

TOWNS = "namn: X\nåtkomst: publik\norganisationer:\n" + "".join(
    f"  - {{id: {id}, namn: {id.capitalize()}, typ: kommun, folkmängd: {{antal: {count}, källa: räkning}}}}\n"
    for id, count in (("norrby", 2000), ("osby", 1000), ("vikby", 1000))
)
HEAD = "namn: X\nåtkomst: publik\nstatus: förslag\n"


def budget(total: int, addends: str = "lon, resor") -> Files:
    """Return a budget of 900 kr; its sum stands on line 8."""
    lines = "  - {id: lon, namn: Lön, belopp: 700}\n  - {id: resor, namn: Resor, belopp: 200}\n"
    return {
        COSTS: f"{HEAD}poster:\n{lines}summor:\n  - {{id: allt, namn: Summa, belopp: {total}, poster: [{addends}]}}\n"
    }


def shared(amounts: str, head: str = "belopp: 101\nnyckel: folkmängd\n", towns: str = TOWNS) -> Files:
    """Return 101 kr shared by population; the first share stands on line 7."""
    lines = "".join(
        f"  - {{organisation: {id}{f', belopp: {amount}' if amount != '-' else ''}}}\n"
        for id, amount in zip(("norrby", "osby", "vikby"), amounts.split(), strict=False)
    )
    return {COSTS: f"{HEAD}{head}andelar:\n{lines}", ORGANISATIONS: towns}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "a sum": (budget(900), []),
    "a wrong sum": (
        budget(1000),
        [(COSTS, 8, "1000", "error", "allt", "”Summa” är 1\u00a0000 kr, men posterna blir 900 kr.")],
    ),
    "a line left out of the sum": (
        budget(900, "lon"),
        [(COSTS, 8, "900", "error", "allt", "”Summa” är 900 kr, men posterna blir 700 kr.")],
    ),
    "an unknown line is another rule's": (budget(900, "lon, ressor"), []),
    "the largest remainder": (shared("51 25 25"), []),
    "not stated": (shared("- - -"), []),
    "rounded each by itself": (
        shared("51 25 26"),
        [(COSTS, 9, "26", "error", "vikby", "Andelen är 26 kr, men ska vara 25 kr för att delarna ska bli 101 kr.")],
    ),
    "fewer": (
        shared("67 34"),
        [],
    ),
    "no amount": (
        shared("51 25 25", "nyckel: folkmängd\n"),
        [(COSTS, 5, "andelar", "error", "", "Andelarna saknar belopp att dela.")],
    ),
    "no key": (shared("51 25 25", "belopp: 101\n"), []),
    "no key, wrong sum": (
        shared("51 25 26", "belopp: 101\n"),
        [(COSTS, 4, "101", "error", "", "Beloppet är 101 kr, men andelarna blir 102 kr.")],
    ),
    "no population": (
        shared("51 25 25", towns=TOWNS.replace(", folkmängd: {antal: 2000, källa: räkning}", "")),
        [(COSTS, 7, "{", "error", "norrby", "”norrby” har ingen folkmängd, och den är nyckeln.")],
    ),
    "an unknown organisation is another rule's": (
        shared("51 25 25", towns=TOWNS.replace("id: norrby", "id: norby")),
        [],
    ),
    "a share that could not be read": ({**shared("51 25 26"), COSTS: str(shared("51 25 x")[COSTS])}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_cost_sum(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "cost-sum") == expected
