"""Status reports on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words
from tests.registers import RISKS, risks
from tests.steering import status

FIRST, SECOND = (f"data/status/exempelprojekt-2026-{month}-20.yml" for month in ("10", "11"))
RISK = "  - {id: EP-R1, hot: Sent, inträffad: 2026-11-18}\n  - {id: EP-R2, hot: Dyrt, åtkomst: medarbetare}\n"
SAID = status(
    budget="avvikelse: Dyrt, risker: [EP-R2]",
    tid="läge: Komplikationer, avvikelse: Leveransen är <sen>, risker: [EP-R1], klart: ja, klart_datum: 2026-11-19, "
    "åtgärder: [{text: Köp tid, ansvarig: projektledare, klart: 2026-12-01}]",
    personal="läge: Mindre komplikationer, åtkomst: medarbetare, avvikelse: Hemligt",
)
MORE = """\
rapporterad_av: projektledare
omfattar: Sprint 7
resultat:
  - {id: analys, text: Analys, klart: 2026-11-10}
  - {id: prov, text: Prov, oklart: true}
kommande:
  - {id: plan, text: Plan}
kända_brister:
  - {regel: status-state, post: budget, skäl: Färgen är borta}
  - {regel: status-links-risk, post: budget, skäl: Källan tiger}
"""
AREAS = ["Budget", "Tid", "Personal", "Uppnått resultat", "Kommande aktiviteter"]


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with two reports of one project, none of another, and a page that shows them."""
    files = {
        FIRST: status(resultat="läge: Mindre komplikationer").replace("2026-11-20", "2026-10-20"),
        SECOND: SAID + MORE,
        RISKS: risks(RISK),
        "data/projekt/annat.yml": "namn: Annat projekt\nkortnamn: AP\nåtkomst: publik\n",
        "docs/status.md": page("{{ statusrapporter() }}\n"),
        "docs/risker.md": page('{{ risktabell("exempelprojekt") }}\n', "Risker"),
    }
    return book_of(tmp_path, files)


class TestReports:
    """statusrapporter and statusrapport: reports whole."""

    def test_newest_first(self, book: Handbook) -> None:
        """All reports stand by their dates, each under a heading with its id."""
        html = parsed(rendered("{{ statusrapporter() }}", book))
        assert [(node.attributes["id"], words(node)) for node in html.css("h3")] == [
            ("exempelprojekt-2026-11-20", "Exempelprojektet, 20 november 2026"),
            ("exempelprojekt-2026-10-20", "Exempelprojektet, 20 oktober 2026"),
        ]

    def test_rows(self, book: Handbook) -> None:
        """A row says its state in words and sign, what deviates, its risk, measure and when it was done."""
        found = rows(rendered('{{ statusrapport("exempelprojekt-2026-11-20") }}', book))
        assert list(found) == AREAS
        assert found["Tid"]["Läge"] == "✕ Komplikationer"
        assert found["Tid"]["Avvikelse"] == "Leveransen är <sen>"
        assert found["Tid"]["Risk och åtgärd"] == (
            "Risk EP-R1 Köp tid. Ansvarig: Projektledare. Klart: 1 december 2026 . Klart: ja, 19 november 2026 ."
        )

    def test_risk_is_linked(self, book: Handbook) -> None:
        """A risk leads to its row in the register."""
        html = parsed(rendered('{{ statusrapport("exempelprojekt-2026-11-20") }}', book, "status.md"))
        assert [node.attributes["href"] for node in html.css("td a")] == ["../risker/#ep-r2", "../risker/#ep-r1"]

    def test_gaps(self, book: Handbook) -> None:
        """What the source does not tell is said to be missing, and why."""
        found = rows(rendered('{{ statusrapport("exempelprojekt-2026-11-20") }}', book))["Budget"]
        assert found["Läge"] == "Underlag saknas"
        assert found["Risk och åtgärd"] == "Risk EP-R2 Underlag saknas. Källan tiger."

    def test_pieces(self, book: Handbook) -> None:
        """What was reached and what comes are lists; what is unclear says so."""
        html = parsed(rendered('{{ statusrapport("exempelprojekt-2026-11-20") }}', book))
        assert [words(node) for node in html.css("li")] == [
            "Analys, 10 november 2026", "Prov (oklart om det är klart)", "Plan",
        ]  # fmt: skip

    def test_anchors(self, book: Handbook) -> None:
        """Every row and piece can be linked to."""
        html = parsed(rendered('{{ statusrapport("exempelprojekt-2026-11-20") }}', book))
        ids = [node.attributes["id"] for node in html.css("tr[id], li[id]")]
        assert ids[:2] == ["exempelprojekt-2026-11-20-budget", "exempelprojekt-2026-11-20-tid"]
        assert ids[-1] == "exempelprojekt-2026-11-20-plan"
        assert len(ids) == 8

    def test_restricted(self, book: Handbook) -> None:
        """A narrower view has neither the withheld area nor the withheld risk."""
        html = rendered("{{ statusrapporter() }}", restrict(book, "publik"))
        assert "Hemligt" not in html
        assert "EP-R2" not in html
        assert list(rows(html)) == [area for area in AREAS if area != "Personal"]

    def test_none(self, tmp_path: Path) -> None:
        """Without reports there are words."""
        assert "Inga statusrapporter visas här." in rendered("{{ statusrapporter() }}", book_of(tmp_path, {}))


class TestDevelopment:
    """statusutveckling: states over time, drawn and written."""

    def test_table(self, book: Handbook) -> None:
        """Areas stand in rows and reports in columns, the oldest first."""
        found = table(rendered('{{ statusutveckling("exempelprojekt") }}', book))
        assert found[0] == ["Område", "20 oktober 2026", "20 november 2026"]
        assert found[1:3] == [
            ["Budget", "✓ Enligt plan", "Underlag saknas"],
            ["Tid", "✓ Enligt plan", "✕ Komplikationer"],
        ]

    def test_chart_says_what_the_table_says(self, book: Handbook) -> None:
        """The boxes have the states of the cells, row by row; the legend has one of each."""
        html = rendered('{{ statusutveckling("exempelprojekt") }}', book)
        kinds = [str(node.attributes["class"]).rsplit("--", 1)[1] for node in parsed(html).css("g.hb-ruta")]
        signs = {"✓": "plan", "!": "mindre", "✕": "komplikation", "U": "saknas"}
        assert kinds[:-4] == [signs[cell[0]] for row in table(html)[1:] for cell in row[1:]]
        assert kinds[-4:] == ["plan", "mindre", "komplikation", "saknas"]

    def test_states_differ_without_colour(self, book: Handbook) -> None:
        """Each kind of box has a sign of its own, and a pattern or an edge."""
        html = parsed(rendered('{{ statusutveckling("exempelprojekt") }}', book))
        legend = html.css("g.hb-ruta")[-4:]
        assert [words(node) for node in legend] == ["✓", "!", "✕", "–"]
        fills = [tuple(str(rect.attributes.get("fill"))[-6:] for rect in node.css("rect")) for node in legend]
        assert fills == [("None",), ("None", "treck)"), ("None", "rutor)"), ("none",)]

    def test_described(self, book: Handbook) -> None:
        """The picture has a title, and a description that tells the latest states."""
        html = parsed(rendered('{{ statusutveckling("exempelprojekt") }}', book))
        assert words(html.css_first("svg title")) == "Diagram över läget i Exempelprojektet, rapport för rapport"
        assert "20 november 2026: Tid komplikationer" in words(html.css_first("svg desc"))

    def test_withheld_area(self, book: Handbook) -> None:
        """An area that the reader may not see is not said to be missing."""
        found = rows(rendered('{{ statusutveckling("exempelprojekt") }}', restrict(book, "publik")))
        assert found["Personal"]["20 november 2026"] == "Visas inte här"

    def test_none(self, book: Handbook) -> None:
        """A project without reports says so."""
        assert "Inga statusrapporter visas här för Annat projekt." in rendered('{{ statusutveckling("annat") }}', book)


class TestPortfolio:
    """portfolj: the latest report of every project."""

    def test_latest(self, book: Handbook) -> None:
        """Projects stand in columns with their latest report's states."""
        found = table(rendered("{{ portfolj() }}", book))
        assert found[:4] == [
            ["Område", "Annat projekt", "Exempelprojektet"],
            ["Senaste rapport", "Ingen visas här", "20 november 2026"],
            ["Budget", "Ingen rapport", "Underlag saknas"],
            ["Tid", "Ingen rapport", "✕ Komplikationer"],
        ]

    def test_leads_to_the_report(self, book: Handbook) -> None:
        """The date leads to the report where it is shown."""
        html = parsed(rendered("{{ portfolj() }}", book))
        assert html.css_first("td a").attributes["href"] == "status/#exempelprojekt-2026-11-20"  # type: ignore[union-attr]

    def test_deviations(self, book: Handbook) -> None:
        """What deviates is gathered with its risks."""
        found = table(rendered("{{ portfolj() }}", book), 1)
        assert found[1:] == [
            ["Exempelprojektet", "Budget", "Dyrt", "EP-R2"],
            ["Exempelprojektet", "Tid", "Leveransen är <sen>", "EP-R1"],
            ["Exempelprojektet", "Personal", "Hemligt", "Ingen risk visas här"],
        ]

    def test_no_projects(self, tmp_path: Path) -> None:
        """Without projects there are words."""
        empty = book_of(tmp_path, {"data/projekt/exempelprojekt.yml": None})
        assert "Inga projekt visas här." in rendered("{{ portfolj() }}", empty)


@pytest.mark.parametrize("project", ["digitala-processer", "digital-motor"])
def test_the_handbooks_own_reports(project: str) -> None:
    """No source kept a state: every area says that it is missing, in the table and in the picture."""
    html = rendered(f'{{{{ statusutveckling("{project}") }}}}', load(ROOT))
    assert {row[1] for row in table(html)[1:]} == {"Underlag saknas"}
    assert len(parsed(html).css("g.hb-ruta--saknas")) == 5 + 1


def test_the_overloaded_project_leader_is_not_for_the_public() -> None:
    """Of the project's report, the public sees all but who has too much to do."""
    own = load(ROOT)
    assert "överbelastad" in rendered("{{ statusrapporter() }}", restrict(own, "projektgrupp"))
    public = rendered("{{ statusrapporter() }}", restrict(own, "publik"))
    assert "Metodhandbok version 0.4" in public
    assert "överbelastad" not in public
