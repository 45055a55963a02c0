"""Goals and strategies on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from tests.handbooks import book_of
from tests.macros.rendering import parsed, rendered, rows, table, words
from tests.macros.test_structure import handbook

REGISTER = """\
namn: Dalens mål
åtkomst: publik
projekt: exempelprojekt
kända_brister:
  - {regel: count-stated, post: ep-m1, skäl: Källan räknar inte upp dem.}
mål:
  - {id: ep-m1, nummer: '1:3', slag: övergripande, mål: Nöjda invånare, antal_styrtal: 3}
  - {id: ep-m2, slag: övergripande, mål: Lärande, styrtal: [{id: kurser, namn: Antal kurser, målvärde: '8'}]}
  - {id: ep-p1, slag: projektmål, mål: 60 e-tjänster, målvärde: 60, enhet: e-tjänster, klart: 2027-12-31, ansvarig: projektledare}
strategier:
  - {id: ep-s1, strategi: Tänk långt, mål: [ep-m1, ep-m2]}
  - {id: ep-s2, strategi: Samarbeta}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with goals."""
    return book_of(tmp_path, {"data/mal/dalen.yml": REGISTER})


def test_overall(book: Handbook) -> None:
    """A goal goes by its owner's number; what its source does not tell stands with the reason."""
    html = rendered('{{ maltabell("dalen", slag="övergripande") }}', book)
    assert words(parsed(html).css_first("caption")) == "Övergripande mål i Exempelprojektet"
    assert table(html) == [
        ["Mål", "Lydelse", "Antal styrtal", "Styrtal"],
        ["1:3", "Nöjda invånare", "3", "Underlag saknas. Källan räknar inte upp dem."],
        ["EP-M2", "Lärande", "1", "Antal kurser, målvärde 8"],
    ]


def test_projects_own(book: Handbook) -> None:
    """A project's goal has a target, a date and a role."""
    row = rows(rendered('{{ maltabell("dalen", slag="projektmål") }}', book))["EP-P1"]
    assert row == {
        "Mål": "EP-P1",
        "Lydelse": "60 e-tjänster Ansvarig: Projektledare",
        "Målvärde": "60 e-tjänster",
        "Klart": "31 december 2027",
    }


def test_all(book: Handbook) -> None:
    """Without a kind all goals stand in one table, each with its anchor."""
    html = rendered('{{ maltabell("dalen") }}', book)
    assert [node.attributes["id"] for node in parsed(html).css("tbody tr")] == ["ep-m1", "ep-m2", "ep-p1"]
    assert len(table(html)[0]) == 6


def test_strategies(book: Handbook) -> None:
    """A strategy names its goals when its source does."""
    html = parsed(rendered('{{ strategier("dalen") }}', book))
    assert [words(node) for node in html.css("li")] == ["Tänk långt (mål 1:3 och EP-M2)", "Samarbeta"]
    assert [node.attributes["id"] for node in html.css("li")] == ["ep-s1", "ep-s2"]


def test_timra() -> None:
    """The real goals stand with how many key figures their source counts."""
    found = rows(rendered('{{ maltabell("timra", slag="övergripande") }}', handbook()))
    assert {number: row["Antal styrtal"] for number, row in found.items()} == {
        "1:3": "3", "1:5": "1", "2:1": "1", "3:2": "2", "4:3": "1",
    }  # fmt: skip
    assert all(row["Styrtal"].startswith("Underlag saknas") for row in found.values())
