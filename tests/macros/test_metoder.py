"""Method cards on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import parsed, rendered, words

BIKUPA = """\
namn: Bikupa
åtkomst: publik
sammanfattning: Låt alla prata två och två.
område: Möten
omfattning: högst en timme
tid: 5–15 minuter
deltagare: 4–40 personer
leds_av: projektledare
passar_i: [planering]
kurser: [sy, hemlig]
"""
AKVARIUM = """\
namn: Åsiktstorg
åtkomst: medarbetare
sammanfattning: Några samtalar, andra lyssnar.
område: Analys
omfattning: en dag eller mer
deltagare: Alla
"""
PROCESS = """\
namn: Process
åtkomst: publik
faser:
  - {id: planering, namn: Planering, syfte: Planera, sida: planering.md, steg: []}
  - {id: test, namn: Test, syfte: Testa, steg: []}
"""
COURSE = "namn: {}\nåtkomst: {}\nstatus: planerad\nmål: [Lär]\n"


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with two cards, one withheld."""
    files = {
        "data/metoder/bikupa.yml": BIKUPA,
        "data/metoder/asiktstorg.yml": AKVARIUM,
        "data/processer/process.yml": PROCESS,
        "data/kurser/sy.yml": COURSE.format("Sy", "publik"),
        "data/kurser/hemlig.yml": COURSE.format("Hemlig", "medarbetare"),
        "docs/planering.md": page("Text."),
        "docs/metoder/bikupa.md": page("Text."),
        "docs/metoder/asiktstorg.md": page("Text.", audience="medarbetare"),
    }
    return book_of(tmp_path, files)


class TestFacts:
    """metodfakta: the head of a card."""

    def test_all(self, book: Handbook) -> None:
        """Each fact stands under its name; what is withheld is not named."""
        html = parsed(rendered('{{ metodfakta("bikupa") }}', restrict(book, "publik"), "metoder/bikupa.md"))
        facts = dict(zip(map(words, html.css("dt")), map(words, html.css("dd")), strict=True))
        assert facts == {
            "Tid": "5–15 minuter",
            "Deltagare": "4–40 personer",
            "Leds av": "Projektledare",
            "Område": "Möten",
            "Passar i": "Planering",
            "Läs mer i": "Kursen Sy",
        }
        assert [link.attributes["href"] for link in html.css("a")] == ["../../planering/"]

    def test_least(self, book: Handbook) -> None:
        """A card without more says what is required; a rough time is the time."""
        html = parsed(rendered('{{ metodfakta("asiktstorg") }}', book))
        assert [words(term) for term in html.css("dt")] == ["Tid", "Deltagare", "Område"]
        assert words(html.css_first("dd")) == "En dag eller mer"


class TestCatalogue:
    """metodkatalog: every card, to choose among."""

    def test_cards(self, book: Handbook) -> None:
        """Cards stand in alphabetical order, with what they are chosen by."""
        html = parsed(rendered("{{ metodkatalog() }}", book))
        cards = html.css(".hb-metodkort > li")
        assert [words(card.css_first("h2")) for card in cards] == ["Bikupa", "Åsiktstorg"]
        keys = ("data-area", "data-phase", "data-effort")
        chosen = [tuple(card.attributes[key] or "" for key in keys) for card in cards]
        assert chosen == [("moten", "planering", "hogst-en-timme"), ("analys", "", "en-dag-eller-mer")]

    def test_choices(self, book: Handbook) -> None:
        """One can choose among what the cards have, each field with a label of its own."""
        html = parsed(rendered("{{ metodkatalog() }}", book))
        options = {
            str(select.attributes["data-hb-filter"]): [words(option) for option in select.css("option")[1:]]
            for select in html.css("select")
        }
        assert options == {
            "area": ["Analys", "Möten"],
            "phase": ["Planering"],
            "effort": ["Högst en timme", "En dag eller mer"],
        }
        assert [each.attributes["for"] for each in html.css("label")] == [
            each.attributes["id"] for each in html.css("select")
        ]

    def test_restricted(self, book: Handbook) -> None:
        """A withheld card is neither there nor among the choices."""
        html = rendered("{{ metodkatalog() }}", restrict(book, "publik"))
        assert "Åsiktstorg" not in html
        assert "Analys" not in html
