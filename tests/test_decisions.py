"""Every film for every audience that may see its record: the narrower of page and record decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.decisions import decisions
from tests.films import CAPTIONS, DESCRIPTION, PLAN, film, shown
from tests.handbooks import book_of

WHOLE = (CAPTIONS, DESCRIPTION)
ALLOWED, DEFECT, REFUSED = "tillåten", "tillåten med brist", "stoppad"

Row = tuple[str, str, list[str], bool]

TABLE: dict[str, tuple[str, str, list[Row]]] = {
    "whole, public": (film(*WHOLE), "publik", [
        ("publik", ALLOWED, ["kurs.md"], False), ("medarbetare", ALLOWED, ["kurs.md"], False),
    ]),
    "planned, public page": (film(PLAN), "publik", [
        ("publik", REFUSED, ["kurs.md"], True), ("medarbetare", DEFECT, ["kurs.md"], False),
    ]),
    "planned, restricted page": (film(PLAN), "medarbetare", [
        ("publik", REFUSED, [], False), ("medarbetare", DEFECT, ["kurs.md"], False),
    ]),
    "planned, restricted record on a public page": (film(PLAN, audience="medarbetare"), "publik", [
        ("medarbetare", DEFECT, ["kurs.md"], False),
    ]),
    "nothing, restricted": (film(audience="medarbetare"), "medarbetare", [
        ("medarbetare", REFUSED, ["kurs.md"], True),
    ]),
    "nothing, page of no known audience": (film(), "ingen", [
        ("publik", REFUSED, [], False), ("medarbetare", REFUSED, [], False),
    ]),
}  # fmt: skip


@pytest.mark.parametrize(("record", "audience", "expected"), TABLE.values(), ids=TABLE)
def test_decisions(tmp_path: Path, record: str, audience: str, expected: list[Row]) -> None:
    """Each audience has its verdict, the pages where it meets the film, and whether one of them stops a build."""
    found = decisions(book_of(tmp_path, shown(record, audience)))
    rows = [
        (each.audience, str(each.verdict.outcome), [page.path for page in each.pages], each.stops) for each in found
    ]
    assert rows == expected
