"""Lessons learned on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words
from tests.steering import LESSONS, lessons

REGISTER = (
    lessons(
        """\
  - {id: sent, erfarenhet: Det kom <sent>, orsak: Bytet, råd: Börja förr, gäller: [Införanden, Byten]}
  - {id: dyrt, erfarenhet: Det blev dyrt}
  - {id: dolt, erfarenhet: Dolt, åtkomst: medarbetare}
"""
    )
    + """\
mått:
  - {id: deltog, namn: Deltog, utfall: {täljare: 8, nämnare: 9}}
  - {id: narvaro, namn: Närvaro, utfall: {procent: 53}}
kända_brister:
  - {regel: lesson-whole, post: dyrt, skäl: Källan tiger}
  - {regel: percent-base, post: narvaro, skäl: Bara procenttalet}
"""
)


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with lessons and measures."""
    return book_of(tmp_path, {LESSONS: REGISTER})


def test_rows(book: Handbook) -> None:
    """A lesson says what, the advice, where it applies and why; what the source lacks is missing."""
    found = table(rendered("{{ erfarenheter() }}", book))
    assert found[1:3] == [
        ["Det kom <sent>", "Börja förr", "Införanden, Byten", "Bytet"],
        ["Det blev dyrt", "Underlag saknas", "Underlag saknas", "Underlag saknas"],
    ]


def test_measures(book: Handbook) -> None:
    """A share is counted where it can be; a source's own number stands with what it lacks."""
    found = rows(rendered('{{ erfarenheter("exempel") }}', book), 1)
    assert list(found["Deltog"].values()) == ["Deltog", "88,9 %", "8", "9"]
    assert list(found["Närvaro"].values()) == ["Närvaro", "53 %", "Underlag saknas", "Underlag saknas"]


def test_anchors_and_restriction(book: Handbook) -> None:
    """Each lesson and measure can be linked to; a withheld one is not there."""
    html = parsed(rendered("{{ erfarenheter() }}", restrict(book, "publik")))
    assert [node.attributes["id"] for node in html.css("tbody tr")] == ["sent", "dyrt", "deltog", "narvaro"]
    assert [words(node) for node in html.css("h3")] == ["Införandet"]


def test_none(tmp_path: Path) -> None:
    """Without registers there are words."""
    assert "Inga erfarenheter visas här." in rendered("{{ erfarenheter() }}", book_of(tmp_path, {}))


def test_the_handbooks_own_lessons() -> None:
    """Five lessons of the council with advice and no cause; attendance without what it was counted from."""
    html = rendered('{{ erfarenheter("e-radet") }}', load(ROOT))
    assert [row[3] for row in table(html)[1:]] == ["Underlag saknas"] * 5
    assert all(row[1] != "Underlag saknas" for row in table(html)[1:])
    assert [row[1] for row in table(html, 1)[1:]] == ["53 %", "80 %"]
