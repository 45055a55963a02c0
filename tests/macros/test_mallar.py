"""Forms on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import parsed, rendered, rows, table, words

IDEA = """\
namn: Idéblad
åtkomst: publik
sammanfattning: Beskriv ett behov.
används_när: Någon har ett behov.
format: dokument
fylls_i_av: [projektledare]
passar_i: [plan]
kurser: [sy, hemlig]
avsnitt:
  - {rubrik: Problemet, hjälp: Vad händer?}
  - {rubrik: Fakta, fält: [Målgrupp, Antal]}
  - {rubrik: Bedömning, kolumner: [Fråga, Svar, Hur säkert], rader: [Nytta, Kostnad]}
tips: [En sida räcker.]
"""
LOG = """\
namn: Öppen logg
åtkomst: medarbetare
sammanfattning: Skriv beslut.
används_när: Arbetet pågår.
format: tabell
avsnitt:
  - {rubrik: Beslut, kolumner: [Datum, Beslut]}
"""
PROCESS = """\
namn: Process
åtkomst: publik
faser:
  - id: plan
    namn: Planering
    syfte: Tänka
    börjar_när: Nu
    sida: plan.md
    in: [Idéblad, Ett behov]
    ut: [Plan]
    vägar:
      - {form: uppgift, räcker: Fråga chefen.}
      - {form: projekt, räcker: Skriv en plan.}
    steg:
      - {id: rita, namn: Rita, dokument: [Idéblad, Ritning]}
    beslutspunkt: {id: bp1, namn: BP1, beslutas_av: styrgrupp, frågor: []}
  - {id: bygge, namn: Bygge, syfte: Göra, steg: []}
"""
COURSE = "namn: {}\nåtkomst: {}\nstatus: planerad\nmål: [Lär]\n"


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with two forms, one withheld, and a process that uses the other."""
    files = {
        "data/mallar/ideblad.yml": IDEA,
        "data/mallar/logg.yml": LOG,
        "data/processer/process.yml": PROCESS,
        "data/kurser/sy.yml": COURSE.format("Sy", "publik"),
        "data/kurser/hemlig.yml": COURSE.format("Hemlig", "medarbetare"),
        "docs/plan.md": page("Text."),
        "docs/mallar/ideblad.md": page("Text."),
        "docs/mallar/logg.md": page("Text.", audience="medarbetare"),
    }
    return book_of(tmp_path, files)


class TestForm:
    """mall: what a form asks for."""

    def test_facts(self, book: Handbook) -> None:
        """Each fact stands under its name; a withheld course is not named."""
        html = parsed(rendered('{{ mall("ideblad") }}', restrict(book, "publik"), "mallar/ideblad.md"))
        facts = dict(zip(map(words, html.css("dt")), map(words, html.css("dd")), strict=True))
        assert facts == {
            "Används när": "Någon har ett behov.",
            "Fylls i av": "Projektledare",
            "Format": "Dokument",
            "Fas": "Planering",
            "Kurs": "Sy",
        }

    def test_sections(self, book: Handbook) -> None:
        """Each section has a heading, and says what to fill in."""
        html = parsed(rendered('{{ mall("ideblad") }}', book))
        assert [words(each) for each in html.css("h3")] == ["Problemet", "Fakta", "Bedömning"]
        assert [words(each) for each in html.css("section li")] == ["Målgrupp", "Antal", "Nytta", "Kostnad"]
        assert "Rader i tabellen, var och en med svar och hur säkert:" in words(html.css("section")[2])

    def test_columns(self, book: Handbook) -> None:
        """A table without rows of its own tells its columns; what is not given is not named."""
        html = parsed(rendered('{{ mall("logg") }}', book))
        assert [words(each) for each in html.css("section li")] == ["Datum", "Beslut"]
        assert [words(each) for each in html.css("dt")] == ["Används när", "Format"]


class TestCatalogue:
    """mallkatalog: every form, to choose among."""

    def test_cards(self, book: Handbook) -> None:
        """Forms stand in alphabetical order, with what they are chosen by."""
        html = parsed(rendered("{{ mallkatalog() }}", book))
        cards = html.css(".hb-mallkort > li")
        assert [words(card.css_first("h2")) for card in cards] == ["Idéblad", "Öppen logg"]
        keys = ("data-phase", "data-course", "data-format")
        assert [tuple(card.attributes[key] or "" for key in keys) for card in cards] == [
            ("plan", "sy hemlig", "dokument"),
            ("", "", "tabell"),
        ]

    def test_choices(self, book: Handbook) -> None:
        """One can choose among what the forms have."""
        html = parsed(rendered("{{ mallkatalog() }}", book))
        options = [[words(option) for option in select.css("option")] for select in html.css("select")]
        assert options == [
            ["Alla faser", "Planering"],
            ["Alla kurser", "Hemlig", "Sy"],
            ["Alla format", "Dokument", "Tabell"],
        ]

    def test_restricted(self, book: Handbook) -> None:
        """What is withheld is neither there nor among the choices."""
        html = rendered("{{ mallkatalog() }}", restrict(book, "publik"))
        assert "Öppen logg" not in html
        assert "Hemlig" not in html
        assert "Tabell" not in html

    def test_none(self, tmp_path: Path) -> None:
        """A handbook without forms says so."""
        assert "Inga mallar visas här." in rendered("{{ mallkatalog() }}", book_of(tmp_path, {}))


class TestCourse:
    """kursmallar: the forms of a course."""

    def test_list(self, book: Handbook) -> None:
        """Each form links to its page and says what it is for."""
        html = parsed(rendered('{{ kursmallar("sy") }}', book))
        assert [words(each) for each in html.css("li")] == ["Idéblad : Beskriv ett behov."]
        assert [each.attributes["href"] for each in html.css("a")] == ["mallar/ideblad/"]


class TestProcess:
    """What a process shows of its forms, and of work of different sizes."""

    def test_templates(self, book: Handbook) -> None:
        """A phase's forms stand after its files, each with a link to its page."""
        html = rendered('{{ processmallar("process") }}', book)
        assert table(html)[1:] == [["Idéblad", "Planering", "Dokument"]]
        assert table(rendered('{{ processmallar("process", fas="plan") }}', book))[1:] == [["Idéblad", "Dokument"]]
        assert 'href="mallar/ideblad/"' in html

    def test_document_is_a_link(self, book: Handbook) -> None:
        """A document that there is a form for links to it; another is only named."""
        html = parsed(rendered('{{ processteg("process", "plan") }}', book))
        assert [(words(a), a.attributes["href"]) for a in html.css("td a")] == [("Idéblad", "mallar/ideblad/")]
        assert words(html.css("td")[-1]) == "Idéblad , Ritning"

    def test_phase_facts(self, book: Handbook) -> None:
        """A phase says its purpose, start, what goes in and comes out, and who decides."""
        html = parsed(rendered('{{ fasfakta("process", "plan") }}', book))
        facts = dict(zip(map(words, html.css("dt")), map(words, html.css("dd")), strict=True))
        assert facts == {
            "Syfte": "Tänka",
            "Börja när": "Nu",
            "Det ni behöver": "Idéblad , Ett behov",
            "Det ni får": "Plan",
            "Slutar med": "BP1, beslutas av styrgrupp",
        }

    def test_least_phase_facts(self, book: Handbook) -> None:
        """What is not given is said to be so."""
        html = parsed(rendered('{{ fasfakta("process", "bygge") }}', book))
        assert [words(each) for each in html.css("dd")] == ["Göra", "Inget angivet", "Inget angivet", "Inget angivet"]

    def test_scales_of_a_phase(self, book: Handbook) -> None:
        """A phase says what is enough for work of each size."""
        found = rows(rendered('{{ processvagar("process", fas="plan") }}', book))
        assert {form: row["Det här räcker"] for form, row in found.items()} == {
            "Uppgift": "Fråga chefen.",
            "Projekt": "Skriv en plan.",
        }

    def test_scales_of_all_phases(self, book: Handbook) -> None:
        """All phases stand in one table, a column for each size."""
        assert table(rendered('{{ processvagar("process") }}', book)) == [
            ["Fas", "Uppgift", "Uppdrag", "Projekt"],
            ["Planering", "Fråga chefen.", "Inget angivet", "Skriv en plan."],
            ["Bygge", "Inget angivet", "Inget angivet", "Inget angivet"],
        ]

    def test_no_scales(self, book: Handbook) -> None:
        """A phase that says nothing of it says so."""
        assert "Processen säger inte vad som räcker" in rendered('{{ processvagar("process", fas="bygge") }}', book)
