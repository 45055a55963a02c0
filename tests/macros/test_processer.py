"""Processes on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import parsed, rendered, rows, table, words

PROCESS = """\
namn: Byggprocessen
åtkomst: publik
faser:
  - id: plan
    namn: Planering
    syfte: Tänka
    sida: plan.md
    steg:
      - {id: rita, namn: Rita, beskrivning: Rita huset, roller: [projektledare], tid: En vecka, dokument: [Ritning]}
      - {id: hemligt, namn: Hemligt, åtkomst: medarbetare}
      - {id: vila, namn: Vila}
    beslutspunkt:
      id: bp1
      namn: BP1 Börja bygga
      beslutas_av: styrgrupp
      frågor:
        - {id: bp1-ritad, text: Är huset ritat?}
    mallar:
      - {id: ritning, namn: Ritning, fil: ritning.docx}
      - {id: kalkyl, namn: Kalkyl}
  - {id: bygge, namn: Bygge & städ, syfte: Göra, sida: bygge.md, steg: []}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a process, a page per phase, the second for a wider audience, and a template's file."""
    files: dict[str, str | bytes] = {
        "data/processer/bygg.yml": PROCESS,
        "docs/plan.md": page("Text"),
        "docs/bygge.md": page("Text", audience="medarbetare"),
        "docs/ritning.docx": b"x",
    }
    return book_of(tmp_path, files)


class TestMap:
    """processkarta: phases and decision points."""

    def test_picture(self, book: Handbook) -> None:
        """The picture has a title and a description, a box per phase and a diamond per decision point."""
        html = parsed(rendered('{{ processkarta("bygg") }}', book))
        assert words(html.css_first("svg title")) == "Byggprocessen i 2 faser"
        assert "Faserna i ordning: Planering och Bygge & städ." in words(html.css_first("svg desc"))
        assert (len(html.css("svg rect")), len(html.css("svg .hb-beslutspunkt"))) == (2, 1)

    def test_list(self, book: Handbook) -> None:
        """The list beside says the same, with links that take focus; those of the picture do not."""
        html = parsed(rendered('{{ processkarta("bygg") }}', book))
        assert [words(item) for item in html.css("ol.hb-steg li")] == [
            "Planering . Beslutspunkt: BP1 Börja bygga",
            "Bygge & städ",
        ]
        assert [link.attributes["href"] for link in html.css("ol a")] == ["plan/", "bygge/"]
        assert {link.attributes["tabindex"] for link in html.css("svg a")} == {"-1"}

    def test_current(self, book: Handbook) -> None:
        """The current phase is marked in words, in the picture and in the list."""
        html = parsed(rendered('{{ processkarta("bygg", fas="plan") }}', book, "plan.md"))
        assert words(html.css_first("li[aria-current=step]")).startswith("Planering (du är här)")
        assert words(html.css_first("svg .hb-fas__har")) == "Du är här"
        assert words(html.css_first("svg title")).endswith("du är i fasen Planering")

    def test_withheld_page(self, book: Handbook) -> None:
        """A phase whose page is withheld is named without a link."""
        html = parsed(rendered('{{ processkarta("bygg") }}', restrict(book, "publik")))
        assert [link.attributes["href"] for link in html.css("a")] == ["plan/"] * 2


class TestSteps:
    """processteg: what is done in a phase."""

    def test_rows(self, book: Handbook) -> None:
        """A step has its roles, time and documents, and says which it lacks."""
        found = rows(rendered('{{ processteg("bygg", "plan") }}', book))
        assert list(found["Rita"].values()) == ["Rita", "Rita huset", "Projektledare", "En vecka", "Ritning"]
        assert list(found["Vila"].values())[1:] == ["Inget angivet"] * 3 + ["Inget dokument"]

    def test_restricted(self, book: Handbook) -> None:
        """A withheld step is not there."""
        assert list(rows(rendered('{{ processteg("bygg", "plan") }}', restrict(book, "publik")))) == ["Rita", "Vila"]

    def test_no_steps(self, book: Handbook) -> None:
        """A phase without steps says so."""
        assert "Fasen har inga steg som visas här" in rendered('{{ processteg("bygg", "bygge") }}', book)

    def test_unknown_phase(self, book: Handbook) -> None:
        """A phase that does not exist is an error in words."""
        with pytest.raises(LookupError, match="Fasen ”tak” finns inte i processen ”bygg”"):
            rendered('{{ processteg("bygg", "tak") }}', book)


class TestDecisionPoint:
    """beslutspunkt: questions before the next phase."""

    def test_form(self, book: Handbook) -> None:
        """Each question is a named group of three labelled answers, with a labelled field for notes."""
        html = parsed(rendered('{{ beslutspunkt("bygg", "plan") }}', book))
        assert words(html.css_first("section.hb-beslut legend")) == "Är huset ritat?"
        assert [words(label) for label in html.css("fieldset label")] == ["Ja", "Delvis", "Nej", "Anteckning"]
        assert [note.attributes["id"] for note in html.css("textarea")] == [
            label.attributes["for"] for label in html.css("label[for]")
        ]
        assert len({answer.attributes["name"] for answer in html.css("input[type=radio]")}) == 1

    def test_decider_and_anchor(self, book: Handbook) -> None:
        """It says who decides, and can be linked to."""
        html = parsed(rendered('{{ beslutspunkt("bygg", "plan") }}', book))
        assert "Beslutas av: Styrgrupp." in words(html.css_first("#bp1"))

    def test_none(self, book: Handbook) -> None:
        """A phase without one says so."""
        html = rendered('{{ beslutspunkt("bygg", "bygge") }}', book)
        assert "Fasen Bygge &amp; städ har ingen beslutspunkt." in html


class TestTemplates:
    """processmallar: templates by phase."""

    def test_rows(self, book: Handbook) -> None:
        """A template links to its file, or says that there is none yet."""
        html = rendered('{{ processmallar("bygg") }}', book)
        assert table(html)[1:] == [
            ["Ritning", "Planering", "Hämta Ritning"],
            ["Kalkyl", "Planering", "Filen finns inte än"],
        ]
        assert 'href="ritning.docx"' in html
