"""Effect goals on a page: indicators, measurement, choices, rounds and benefits; and never what few answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.effects import EFFECTS, effects
from tests.handbooks import book_of
from tests.macros.rendering import parsed, rendered, rows, table, words
from tests.macros.test_structure import handbook
from tests.registers import ORGANISATIONS, organisations

MORE = """\
mätning: {räknade_svar: [Instämmer, Instämmer helt], regel: Mät lika.}
målgrupper:
  - {id: chefer, namn: Chefer, funktioner: [enhetschef, avdelningschef]}
  - {id: andra, namn: Andra, funktioner: [utvecklare]}
alternativ:
  - {id: liten, namn: Den lilla, innehåll: Fyra frågor, fördel: Går fort}
val:
  - {organisation: norrby, alternativ: liten, samordnare: projektledare, respondenter: 40}
  - {organisation: osby}
nyttor:
  - {id: ep-n1, nytta: Färre samtal, mål: ep-m1, ägare: projektledare, införd: 2026-01-31, uppföljning: [{månader: 3, utfall: Halverat}]}
  - {id: ep-n2, nytta: Nöjdare}
omgångar:
  - id: ep-o2
    namn: Uppföljning
    slag: uppföljning
    datum: 2026-10-01
    resultat:
      - {indikator: ep-i1, tillfrågade: 40, utfall: {täljare: 24, nämnare: 30}}
  - id: ep-o1
    namn: Baslinje
    slag: baslinje
    datum: 2025-10-01
    resultat:
      - {indikator: ep-i1, organisation: norrby, målgrupp: chefer, tillfrågade: 9, utfall: {täljare: 3, nämnare: 3}}
      - {indikator: ep-i1, organisation: norrby, målgrupp: andra, tillfrågade: 20, utfall: {täljare: 9, nämnare: 18}}
      - {indikator: ep-i1, organisation: osby, målgrupp: chefer, tillfrågade: 12, utfall: {täljare: 3, nämnare: 12}}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with all of an effect register."""
    return book_of(tmp_path, {EFFECTS: effects(MORE), ORGANISATIONS: organisations()})


def test_goals(book: Handbook) -> None:
    """Each goal stands with its indicators; the share of counted answers is what they are measured by."""
    html = rendered('{{ effektmal("exempel") }}', book)
    assert table(html)[1] == [
        "EP-M1 Fler hittar rätt", "EP-I1 Jag hittar rätt", "Andel som svarar ”Instämmer” eller ”Instämmer helt”",
        "80,0 %", "Enkät", "Planerad",
    ]  # fmt: skip
    assert {node.attributes["id"] for node in parsed(html).css("tbody [id]")} == {"ep-m1", "ep-m2", "ep-i1", "ep-i2"}


def test_measurement(book: Handbook) -> None:
    """What counts, the alternatives and who is asked."""
    html = rendered('{{ matning("exempel") }}', book)
    assert words(parsed(html).css_first("p")) == "Svaren ”Instämmer” och ”Instämmer helt” räknas. Mät lika."
    assert table(html)[1:] == [["Den lilla", "Fyra frågor", "Går fort"]]
    assert table(html, 1)[1] == ["Chefer", "Enhetschef, avdelningschef"]


def test_choices(book: Handbook) -> None:
    """Each municipality stands with its choice; what it has not told is missing."""
    assert table(rendered('{{ matval("exempel") }}', book))[1:] == [
        ["Norrby", "Den lilla", "Projektledare", "40"],
        ["Osby", "Underlag saknas", "Underlag saknas", "Inget angivet"],
    ]


def test_results(book: Handbook) -> None:
    """Rounds stand in order of time with n and answer rate; few answers show neither."""
    cells = table(rendered('{{ matresultat("exempel") }}', book), 1)[1:]
    assert [row[0] for row in cells] == ["Baslinje, 1 oktober 2025"] * 3 + ["Uppföljning, 1 oktober 2026"]
    assert cells[0][2:] == ["Norrby", "Chefer", "Visas inte: för få svar"]
    assert cells[1][2:] == ["Norrby", "Andra", "18", "20", "90,0 %", "50,0 %"]
    assert cells[3][2:] == ["Alla", "Alla", "30", "40", "75,0 %", "80,0 %"]


def test_baseline_beside_follow_up(book: Handbook) -> None:
    """All answers of a round are its total, or the sum of what may be shown: 9 + 3 of 18 + 12."""
    html = rendered('{{ matresultat("exempel") }}', book)
    row = rows(html)["EP-I1 Jag hittar rätt"]
    assert (row["Baslinje"], row["Uppföljning"]) == ("40,0 % (n = 30)", "80,0 % (n = 30)")
    assert set(rows(html)["EP-I2 Jag får svar"].values()) == {"EP-I2 Jag får svar", "Underlag saknas"}


def test_picture_says_the_same(book: Handbook) -> None:
    """Each bar is written out as in the table; the series differ by pattern."""
    html = rendered('{{ matresultat("exempel") }}', book)
    texts = [words(node) for node in parsed(html).css("svg text")]
    assert texts[:2] == ["Baslinje", "Uppföljning"]
    cells = [text for label, row in rows(html).items() for text in (label, row["Baslinje"], row["Uppföljning"])]
    assert texts[2:] == cells
    fills = [node.attributes["fill"] or "" for node in parsed(html).css("svg g.hb-serie rect")]
    assert fills[0] == "currentColor"
    assert fills[1].endswith("-streck)")


def test_canary(tmp_path: Path) -> None:
    """What few answered stands nowhere in what any macro shows, nor can it be counted from what does."""
    results = "".join(
        f"      - {{indikator: ep-i1, organisation: {id}, utfall: {{täljare: {part}, nämnare: {whole}}}}}\n"
        for id, part, whole in (("norrby", 3, 4), ("osby", 8, 11), ("vikby", 20, 37))
    )
    total = "      - {indikator: ep-i1, utfall: {täljare: 31, nämnare: 52}}\n"
    head = "omgångar:\n  - id: ep-o1\n    namn: Baslinje\n    slag: baslinje\n    datum: 2025-10-01\n    resultat:\n"
    book = book_of(tmp_path, {EFFECTS: effects(head + results + total), ORGANISATIONS: organisations()})
    macros = ("effektmal", "matning", "matval", "matresultat", "nyttoplan")
    html = " ".join(words(parsed(rendered(f'{{{{ {name}("exempel") }}}}', book)).body) for name in macros)
    assert "75,0 %" not in html  # 3 of 4
    assert "72,7 %" not in html  # 8 of 11, from which 3 of 4 could be counted
    assert "59,6 %" in html  # the total stands


def test_benefits(book: Handbook) -> None:
    """A benefit stands with its owner and three dates; what has not been followed up says so."""
    assert table(rendered('{{ nyttoplan("exempel") }}', book))[1:] == [
        ["EP-N1 Färre samtal", "EP-M1", "Projektledare", "31 januari 2026", "30 april 2026 : Halverat",
         "31 juli 2026 : inte uppföljd", "31 januari 2027 : inte uppföljd"],
        ["EP-N2 Nöjdare", "Inget angivet", *["Underlag saknas"] * 5],
    ]  # fmt: skip


def test_withheld_results(tmp_path: Path) -> None:
    """A result that is narrower than its register is neither shown nor counted."""
    narrower = MORE.replace("organisation: osby, målgrupp", "åtkomst: medarbetare, organisation: osby, målgrupp")
    view = restrict(book_of(tmp_path, {EFFECTS: effects(narrower), ORGANISATIONS: organisations()}), "publik")
    html = rendered('{{ matresultat("exempel") }}', view)
    assert "Osby" not in html
    assert rows(html)["EP-I1 Jag hittar rätt"]["Baslinje"] == "50,0 % (n = 18)"


def test_nothing_yet() -> None:
    """The real registers have no choices, rounds or benefits, and the page says so."""
    book = handbook()
    for name in ("matval", "matresultat", "nyttoplan"):
        html = rendered(f'{{{{ {name}("digitala-processer") }}}}', book)
        assert words(parsed(html).css_first("p")).startswith("Underlag saknas")
    found = table(rendered('{{ effektmal("digitala-processer") }}', book))[1:]
    assert [row[-3:] for row in found] == [["Underlag saknas", "Enkät", "Underlag saknas"]] * 3
