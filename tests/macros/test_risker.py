"""Risk registers on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words

REGISTER = """\
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-20
kända_brister:
  - {regel: risk-measure, post: EP-R3, skäl: Källan anger ingen åtgärd}
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: processledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - id: EP-R1
    hot: Servern <går> sönder
    sårbarhet: Ingen reserv
    konsekvens: Avbrott
    sannolikhet: 4
    konsekvensgrad: 5
    åtgärder:
      - {text: Köp en server, ansvarig: projektledare, klart: 2026-12-31, åtkomst: medarbetare}
      - {text: Skriv en rutin}
    beslut: {av: styrgrupp, datum: 2026-11-01}
    historik:
      - {datum: 2026-01-01, sannolikhet: 2, konsekvensgrad: 5, skäl: Servern var ny}
      - {datum: 2025-01-01, sannolikhet: 1, konsekvensgrad: 1, skäl: Första bedömningen}
  - {id: EP-R2, hot: Okänt, sannolikhet: 3}
  - {id: EP-R3, hot: Dyrt, sannolikhet: 5, konsekvensgrad: 3}
  - {id: EP-R4, hot: Hemligt, sannolikhet: 3, konsekvensgrad: 3, åtkomst: medarbetare}
"""

DESCRIBED = "Hot, sårbarhet och konsekvens"


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a register and a page that shows it."""
    shown = page('{{ riskmatris("ep") }}\n\n{{ risktabell("ep") }}\n')
    return book_of(tmp_path, {"data/risker/ep.yml": REGISTER, "docs/risker.md": shown})


class TestTable:
    """risktabell: every risk of a register."""

    def test_values(self, book: Handbook) -> None:
        """The value is derived, and its band and authority are the register's own."""
        row = rows(rendered('{{ risktabell("ep") }}', book))["EP-R1"]
        assert row[DESCRIBED] == "Servern <går> sönder Sårbarhet: Ingen reserv Konsekvens: Avbrott"
        assert (row["Sannolikhet"], row["Konsekvensgrad"], row["Riskvärde"]) == ("4", "5", "20")
        assert row["Band och beslut"] == "■ Hög Beslutar: Styrgrupp"

    def test_incomplete(self, book: Handbook) -> None:
        """A risk without a grade is incomplete, never 0."""
        row = rows(rendered('{{ risktabell("ep") }}', book))["EP-R2"]
        assert (row["Konsekvensgrad"], row["Riskvärde"]) == ("Inget angivet", "Ofullständig")
        assert row["Band och beslut"] == "Inget band, så det går inte att säga vem som beslutar"
        assert row[DESCRIBED] == "Okänt Sårbarhet: Inget angivet Konsekvens: Inget angivet"

    def test_anchors(self, book: Handbook) -> None:
        """Each row can be linked to."""
        ids = [row.attributes["id"] for row in parsed(rendered('{{ risktabell("ep") }}', book)).css("tbody tr")]
        assert ids == ["ep-r1", "ep-r2", "ep-r3", "ep-r4"]

    def test_anchor_once(self, book: Handbook) -> None:
        """Two tables on a page give each id once."""
        html = rendered('{{ risktabell("ep") }} {{ risktabell("ep") }}', book)
        assert html.count('id="ep-r1"') == 1
        assert len({node.attributes["id"] for node in parsed(html).css("caption")}) == 2

    def test_measures_and_history(self, book: Handbook) -> None:
        """A row opens to its measures and its history."""
        cell = rows(rendered('{{ risktabell("ep") }}', book))["EP-R1"]["Åtgärder och historik"]
        assert "Köp en server . Ansvarig: Projektledare. Klart: 31 december 2026" in cell.replace("server.", "server .")
        assert "1 januari 2026 : sannolikhet 2, konsekvensgrad 5. Servern var ny" in cell

    def test_missing_measure(self, book: Handbook) -> None:
        """Only a known deficiency says that the source gives none; otherwise one may be withheld."""
        found = rows(rendered('{{ risktabell("ep") }}', book))
        assert found["EP-R3"]["Åtgärder och historik"] == "Underlag saknas. Källan anger ingen åtgärd."
        assert found["EP-R2"]["Åtgärder och historik"] == "Ingen åtgärd visas här"

    def test_restricted(self, book: Handbook) -> None:
        """A narrower view has neither the withheld risk nor the withheld measure."""
        html = rendered('{{ risktabell("ep") }}', restrict(book, "publik"))
        assert list(rows(html)) == ["EP-R1", "EP-R2", "EP-R3"]
        assert "Köp en server" not in html
        assert "Skriv en rutin" in html


class TestMatrix:
    """riskmatris: consequence by likelihood."""

    def test_cells(self, book: Handbook) -> None:
        """Rows go from consequence 5 to 1, and every cell says band, value and ids."""
        found = table(rendered('{{ riskmatris("ep") }}', book, "risker.md"))
        assert found[0] == ["Konsekvens", "Sannolikhet"]
        assert found[1] == ["1", "2", "3", "4", "5"]
        assert found[2] == ["5", "● Låg 5", "▲ Medel 10 EP-R1 (tidigare)", "■ Hög 15", "■ Hög 20 EP-R1", "■ Hög 25"]
        assert [row[0] for row in found[2:]] == ["5", "4", "3", "2", "1"]

    def test_twenty_five_cells(self, book: Handbook) -> None:
        """The bands fill the cells as their ranges say."""
        html = parsed(rendered('{{ riskmatris("ep") }}', book))
        assert [len(html.css(f"td.hb-band--{band}")) for band in ("lag", "medel", "hog")] == [12, 7, 6]

    def test_gap_between_bands(self, tmp_path: Path) -> None:
        """A value that no band covers is said to have none."""
        book = book_of(tmp_path, {"data/risker/ep.yml": REGISTER.replace("från: 8", "från: 9")})
        assert table(rendered('{{ riskmatris("ep") }}', book))[3][2] == "Utan band 8"

    def test_incomplete_below(self, book: Handbook) -> None:
        """Risks without a value stand below, and are counted."""
        items = [words(item) for item in parsed(rendered('{{ riskmatris("ep") }}', book)).css("li")]
        assert items == ["■ Hög: 2", "▲ Medel: 1", "● Låg: 0", "Ofullständiga: 1", "EP-R2: Okänt"]

    @pytest.mark.parametrize(
        ("call", "path", "linked"),
        [
            ('riskmatris("ep")', "risker.md", True),
            ('riskmatris("ep")', "index.md", False),
            ('riskmatris("ep", lankar=false)', "risker.md", False),
        ],
    )
    def test_links(self, book: Handbook, call: str, path: str, linked: bool) -> None:
        """The ids link to the table's rows where the page has them, unless told not to."""
        assert ('href="#ep-r1"' in rendered(f"{{{{ {call} }}}}", book, path)) is linked

    def test_no_anchors(self, book: Handbook) -> None:
        """The matrix only mentions risks, and gives no anchors of theirs."""
        assert 'id="ep-' not in rendered('{{ riskmatris("ep") }}', book)


class TestBands:
    """riskband: ranges and authorities."""

    def test_rows(self, book: Handbook) -> None:
        """Each band has its range and the role that decides."""
        assert table(rendered('{{ riskband("ep") }}', book))[1:] == [
            ["● Låg", "1–6", "Projektledare"],
            ["▲ Medel", "8–12", "Processledare"],
            ["■ Hög", "15–25", "Styrgrupp"],
        ]


class TestMeasures:
    """riskatgarder: what is done about the grave risks."""

    def test_high(self, book: Handbook) -> None:
        """The highest comes first, each measure in a row with owner and date, the decision beside."""
        found = table(rendered('{{ riskatgarder("ep", band="hög") }}', book))[1:]
        assert found[0] == [
            "EP-R1 Servern <går> sönder", "20", "■ Hög", "Styrgrupp",
            "Köp en server", "Projektledare", "31 december 2026", "Beslutat av Styrgrupp 1 november 2026",
        ]  # fmt: skip
        assert found[1] == ["Skriv en rutin", "Inget angivet", "Inget angivet"]
        assert found[2][4] == "Underlag saknas. Källan anger ingen åtgärd."

    def test_from_a_band_upward(self, book: Handbook) -> None:
        """A lower band brings the higher ones along; incomplete risks are in none."""
        html = rendered('{{ riskatgarder("ep", band="medel") }}', book)
        assert [words(cell)[:5] for cell in parsed(html).css("tbody th")] == ["EP-R1", "EP-R3", "EP-R4"]

    def test_links_to_the_table(self, book: Handbook) -> None:
        """A risk links to its row on the page that has it."""
        assert 'href="risker/#ep-r1"' in rendered('{{ riskatgarder("ep") }}', book)

    def test_none(self, tmp_path: Path) -> None:
        """No grave risk is said, not left blank."""
        quiet = REGISTER.replace("sannolikhet: 4", "sannolikhet: 1").replace("sannolikhet: 5, k", "sannolikhet: 1, k")
        html = rendered('{{ riskatgarder("ep") }}', book_of(tmp_path, {"data/risker/ep.yml": quiet}))
        assert "Ingen risk i bandet hög visas här" in html


class TestPortfolio:
    """riskportfolj: all registers."""

    def test_by_band(self, book: Handbook) -> None:
        """Each register's ids stand under its own bands, with the value and the role that decides."""
        row = rows(rendered("{{ riskportfolj() }}", book))["Exempelprojektet"]
        assert row["Hög"] == "EP-R1 (20), EP-R3 (15) Beslutar: Styrgrupp"
        assert (row["Låg"], row["Ofullständiga"], row["Antal"]) == ("Inga Beslutar: Projektledare", "EP-R2", "4")

    def test_cells(self, book: Handbook) -> None:
        """The common matrix says each risk's band, since the same cell may differ between registers."""
        assert table(rendered("{{ riskportfolj() }}", book), 1)[2][4] == "20 EP-R1 ■ Hög"

    def test_restricted(self, book: Handbook) -> None:
        """A register that the reader may not see leaves no trace."""
        hidden = REGISTER.replace("åtkomst: publik", "åtkomst: medarbetare").replace("EP-", "XX-")
        both = book_of(book.root, {"data/risker/ep.yml": REGISTER, "data/risker/xx.yml": hidden})
        assert "XX-R1" in rendered("{{ riskportfolj() }}", both)
        assert "XX" not in rendered("{{ riskportfolj() }}", restrict(both, "publik"))

    def test_no_registers(self, tmp_path: Path) -> None:
        """A handbook without registers says so."""
        assert "Inga riskregister visas här." in rendered("{{ riskportfolj() }}", book_of(tmp_path, {}))


FACTS = {
    "digitala-processer": {
        "DP-R1": ("3", "5", "15", "Hög", "Styrgrupp"),
        "DP-R2": ("4", "3", "12", "Medel", "Projektledare"),
        "DP-R3": ("3", "3", "9", "Medel", "Projektledare"),
        "DP-R4": ("1", "5", "5", "Låg", "Projektledare"),
        "DP-R5": ("2", "5", "10", "Medel", "Projektledare"),
        "DP-R6": ("3", "4", "12", "Medel", "Projektledare"),
    },
    "digital-motor": {
        "DM-R1": ("1", "5", "5", "Låg", "Projektledare"),
        "DM-R2": ("4", "3", "12", "Medel", "Taktisk styrgrupp"),
        "DM-R3": ("3", "4", "12", "Medel", "Taktisk styrgrupp"),
        "DM-R4": ("5", "4", "20", "Hög", "Uppdragsbeställare"),
        "DM-R5": ("2", "3", "6", "Låg", "Projektledare"),
        "DM-R6": ("1", "4", "4", "Låg", "Projektledare"),
    },
}
"""Likelihood, consequence, value, band and authority as the sources of the first registers give them."""


@pytest.mark.parametrize("register", FACTS)
def test_the_handbooks_own_registers(register: str) -> None:
    """The twelve risks of the handbook stand on the page as their sources have them."""
    columns = ("Sannolikhet", "Konsekvensgrad", "Riskvärde")
    found = rows(rendered(f'{{{{ risktabell("{register}") }}}}', load(ROOT)))
    values = {
        id: (*(row[column] for column in columns), *row["Band och beslut"].strip("●▲■ ").split(" Beslutar: "))
        for id, row in found.items()
    }
    assert values == FACTS[register]


def test_the_high_risks_measure_is_for_the_steering_group() -> None:
    """Of DM-R4's measure, the project group sees nothing."""
    call = '{{ riskatgarder("digital-motor") }}'
    measure = "Slutleveransen paketeras"
    assert measure in rendered(call, restrict(load(ROOT), "styrgrupp"))
    assert measure not in rendered(call, restrict(load(ROOT), "projektgrupp"))


def test_changes(book: Handbook) -> None:
    """Every assessment that is kept is a row, the newest first, with the value before it."""
    _, *shown = table(rendered('{{ riskandringar("ep") }}', book))
    assert shown == [
        ["EP-R1", "1 januari 2026", "1", "10", "Servern var ny"],
        ["EP-R1", "1 januari 2025", "Underlag saknas", "1", "Första bedömningen"],
    ]
