"""The accessibility statement is complete, recent, and consistent with what is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.films import CAPTIONS, DESCRIPTION, PLAN, film, shown
from tests.handbooks import Content, problems_of
from tests.macros.test_tillganglighet import STATEMENT, WHOLE

FULLY = WHOLE.replace("delvis", "helt").replace(
    "brister:\n  - {innehåll: Några kartor, skäl: De saknar text}", "brister: []"
)
FULLY = FULLY.replace(
    "oskäligt_betungande:\n  - {innehåll: Gamla protokoll, motivering: De är många}", "oskäligt_betungande: []"
)
KEYS = (
    "aktör", "tjänst", "förenlighet", "brister", "bedömd", "uppdaterad", "metod", "kontakt", "tillsyn",
    "oskäligt_betungande", "utanför_lagen",
)  # fmt: skip
BURDEN = "undantag: {grund: oskäligt-betungande, motivering: A, bedömd: 2026-01-01, bedömd_av: styrgrupp}\n"
LIVE = "undantag: {grund: direktsändning, motivering: A, textas_senast: 2027-01-01}\n"


def messages(root: Path, files: dict[str, Content], rule: str) -> list[str]:
    """Return what a rule says."""
    return [each.message for each in problems_of(root, files, rule)]


def test_complete(tmp_path: Path) -> None:
    """Each item that is missing is told once, by its key; an empty list says that there is none."""
    assert messages(tmp_path / "a", {STATEMENT: WHOLE}, "statement-complete") == []
    found = problems_of(tmp_path / "b", {STATEMENT: "åtkomst: publik\n"}, "statement-complete")
    assert {(each.item, each.level.value, each.line) for each in found} == {(key, "error", 1) for key in KEYS}


def test_known_gap_is_a_review(tmp_path: Path) -> None:
    """What the owner has not said yet is known, and does not stop the build."""
    gap = "kända_brister: [{regel: statement-complete, post: metod, skäl: Ägaren anger den.}]\n"
    files: dict[str, Content] = {STATEMENT: WHOLE.replace("metod: Egen granskning\n", "") + gap}
    [found] = problems_of(tmp_path, files, "statement-complete")
    assert (found.level, found.help) == ("review", "Känd brist: Ägaren anger den.")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-11-22", []),
        ("2026-11-22", []),
        ("2025-11-21", ["Bedömningen är från 21 november 2025, och den får vara högst tolv månader."]),
        ("2026-11-23", ["Dagen för bedömningen, 23 november 2026, har inte varit."]),
    ],
)
def test_age(tmp_path: Path, day: str, expected: list[str]) -> None:
    """Twelve months to the day, and not a day to come."""
    files: dict[str, Content] = {STATEMENT: WHOLE.replace("2026-10-01", day)}
    assert messages(tmp_path, files, "statement-age") == expected


CONSISTENT: dict[str, tuple[str, dict[str, Content], bool]] = {
    "nothing published": (FULLY, {}, True),
    "whole film": (FULLY, shown(film(CAPTIONS, DESCRIPTION)), True),
    "planned film": (FULLY, shown(film(PLAN), "medarbetare"), False),
    "film without decision": (FULLY, shown(film(CAPTIONS, PLAN), "medarbetare"), False),
    "film too burdensome": (FULLY, shown(film(BURDEN)), False),
    "film outside the law": (FULLY, shown(film(LIVE)), True),
    "planned film, partly": (WHOLE, shown(film(PLAN), "medarbetare"), True),
    "own list": (WHOLE.replace("delvis", "helt"), {}, False),
}


@pytest.mark.parametrize(("statement", "files", "consistent"), CONSISTENT.values(), ids=CONSISTENT)
def test_consistent(tmp_path: Path, statement: str, files: dict[str, Content], consistent: bool) -> None:
    """Full conformance is only said where nothing contradicts it."""
    found = problems_of(tmp_path, {STATEMENT: statement, **files}, "statement-consistent")
    assert [each.line for each in found] == ([] if consistent else [5])
