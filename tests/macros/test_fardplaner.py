"""Roadmaps on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import TODAY, book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words
from tests.plans import ROADMAP, roadmap
from tests.registers import RISKS, risks

ALTERNATIVES = """\
  - id: ep-egen
    namn: Egen drift
    förutsättningar: [Vi anställer]
    aktiviteter: [{id: ep-a1, text: Utlysa tjänst, ansvarig: styrgrupp, klart: 2027-01-31}]
    risker: [EP-R1]
    konsekvensanalys: {konsekvenser: [Jour], fördelar: [Kontroll], nackdelar: [Dyrt]}
  - {id: ep-kopt, namn: Köpt drift}
"""
REST = """\
beslut: {alternativ: ep-egen, av: styrgrupp, datum: 2026-12-01, underlag: Kalkylen}
parter:
  - {id: ep-norrby, namn: Norrby kommun}
  - {id: ep-forbundet, namn: Förbundet}
åtaganden:
  - {id: ep-betala, text: Betala, parter: [ep-norrby, ep-forbundet]}
  - {id: ep-leda, text: Leda, parter: [ep-forbundet]}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a roadmap, and a risk on a page of its own."""
    files = {
        ROADMAP: roadmap(ALTERNATIVES, REST),
        RISKS: risks("  - {id: EP-R1, hot: Ingen söker, sannolikhet: 1, konsekvensgrad: 1}\n").replace(
            "åtkomst: publik", "åtkomst: medarbetare"
        ),
        "docs/risker.md": page('{{ risktabell("exempelprojekt") }}', audience="medarbetare"),
    }
    return book_of(tmp_path, files)


def test_alternatives(book: Handbook) -> None:
    """Each alternative has what it needs, what is done then, and its risks; the chosen one is told in words."""
    html = rendered('{{ fardplan("exempel") }}', book)
    row = rows(html)["Egen drift (valt)"]
    assert row["Aktiviteter"] == "Utlysa tjänst. Ansvarig: Styrgrupp. Klart: 31 januari 2027"
    assert row["Risker"] == "EP-R1 Ingen söker"
    assert 'href="risker/#ep-r1"' in html
    assert 'id="ep-a1"' in html
    assert rows(html)["Köpt drift"]["Förutsättningar"] == "Inga angivna"
    assert "1 december 2026" in words(parsed(html).css_first("dl"))


def test_risk_that_is_withheld(book: Handbook) -> None:
    """A reader who may not see a risk is not told what it is."""
    html = rendered('{{ fardplan("exempel") }}', restrict(book, "publik"))
    assert "En risk som inte visas här" in html
    assert "Ingen söker" not in html


def test_consequences(book: Handbook) -> None:
    """The three kinds stand side by side, and what nobody wrote is said."""
    assert table(rendered('{{ konsekvensanalys("exempel") }}', book)) == [
        ["Alternativ", "Konsekvenser", "Fördelar", "Nackdelar"],
        ["Egen drift", "1. Jour", "1. Kontroll", "1. Dyrt"],
        ["Köpt drift", "Inget skrivet", "Inget skrivet", "Inget skrivet"],
    ]


def test_commitments(book: Handbook) -> None:
    """The matrix says in words who commits to what, and so does the list for each party."""
    html = rendered('{{ ansvarsmatris("exempel") }}', book)
    assert table(html) == [
        ["Åtagande", "Norrby kommun", "Förbundet"],
        ["Betala", "Åtar sig", "Åtar sig"],
        ["Leda", "–", "Åtar sig"],
    ]
    assert [words(item) for item in parsed(html).css("li")] == ["Norrby kommun Betala", "Förbundet Betala Leda"]


def test_own_roadmaps() -> None:
    """Two alternatives without a choice, and fifteen commitments of four parties."""
    book = load(ROOT, TODAY)
    html = rendered('{{ fardplan("e-radets-vagval") }}', book)
    assert list(rows(html)) == ["Behålla samverkan i delregionen", "Satsa på regional samverkan"]
    assert "källan säger inte vad som valdes" in html
    matrix = table(rendered('{{ ansvarsmatris("e-samordnarna") }}', book))
    assert matrix[0][1:] == ["VästKom", "Fyrbodals kommunalförbund", "E-samordnaren", "E-rådet"]
    assert [sum(row[column] == "Åtar sig" for row in matrix) for column in (1, 2, 3, 4)] == [6, 3, 4, 2]
