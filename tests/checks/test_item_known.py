"""What refers to an entry of another register refers to one that exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import GOALS, OUTLINE, PLAN, SERVICES, block, goals, plan, services
from tests.rulecases import Files, Found, found

SECTIONS = "namn: Mall\nåtkomst: publik\navsnitt:\n  - {id: mal, rubrik: Mål, frågor: [Vad ska vara klart]}\n"


def stage(block: str) -> str:
    """Return a register whose only stage stands on line 6."""
    return services(f"mål: ep-m1\netapper:\n  - {{id: e1, namn: Etapp 1, antal: 10, block: {block}}}\n")


CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({PLAN: plan(block("ep-b1", "2027-01", "2027-02")), SERVICES: stage("ep-b1"), GOALS: goals(10)}, []),
    "block": (
        {PLAN: plan(block("ep-b1", "2027-01", "2027-02")), SERVICES: stage("ep-b2"), GOALS: goals(10)},
        [(SERVICES, 6, "ep-b2", "error", "e1", "Blocket ”ep-b2” finns inte.")],
    ),
    "goal": (
        {PLAN: plan(block("ep-b1", "2027-01", "2027-02")), SERVICES: stage("ep-b1")},
        [(SERVICES, 4, "ep-m1", "error", "", "Målet ”ep-m1” finns inte.")],
    ),
    "deliverable": (
        {PLAN: plan(block("ep-b1", "2027-01", "2027-02", "leverabler: [ep-karta]"))},
        [(PLAN, 5, "ep-karta", "error", "ep-b1", "Leverabeln ”ep-karta” finns inte.")],
    ),
    "outline": (
        {PLAN: plan("  []\n", "mall: exempl\n"), OUTLINE: SECTIONS},
        [(PLAN, 6, "exempl", "error", "", "Planmallen ”exempl” finns inte.")],
    ),
    "outline unread": ({PLAN: plan("  []\n", "mall: exempel\n"), OUTLINE: "avsnitt: [\n"}, []),
    "plan unread": ({PLAN: "block: [{id: ep-b2\n", SERVICES: stage("ep-b2"), GOALS: goals(10)}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_item_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "item-known") == expected
