"""The map of capabilities and the gap diagram, with the same numbers in picture and table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handbok.handbook import Handbook
from tests.handbooks import book_of
from tests.macros.rendering import parsed, rendered, rows, table, words
from tests.macros.test_structure import handbook

MAP = """\
namn: Karta
åtkomst: publik
projekt: exempelprojekt
svar: 15
skala: {från: 1, till: 5}
områden:
  - id: leda
    namn: Leda
    förmågor:
      - {id: bygga-kultur, namn: Bygga kultur, vikt: 4.5, mognad: 2.5, standardavvikelse: 0.5}
      - {id: skapa-tillit, namn: Skapa tillit, vikt: 4, mognad: 4.75, standardavvikelse: 1.5}
  - id: styra
    namn: Styra
    förmågor:
      - {id: besluta, namn: Besluta, vikt: 5, mognad: 1, standardavvikelse: 0.25, svar: 4}
      - {id: folja-upp, namn: Följa upp, vikt: 3.5}
      - {id: vardera, namn: Värdera, vikt: 5, mognad: 1}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a map, where one value is missing and one was given by few."""
    return book_of(tmp_path, {"data/formagor/karta.yml": MAP})


def drawn(html: str) -> list[str]:
    """Return the texts of a picture."""
    return [words(node) for node in parsed(html).css("svg text")]


def test_table(book: Handbook) -> None:
    """Every value stands with n; what is missing, and what few gave, says so."""
    cells = table(rendered('{{ formagekarta("karta") }}', book))
    assert cells[1] == ["Leda", "Bygga kultur", "4,5", "2,5", "0,5", "15"]
    assert cells[3] == ["Styra", "Besluta", *["Visas inte: för få svar"] * 3, "4"]
    assert cells[4] == ["Följa upp", "3,5", "Underlag saknas", "Underlag saknas", "15"]


def test_map_says_the_same(book: Handbook) -> None:
    """Each cell has its name and the maturity of its table row."""
    html = rendered('{{ formagekarta("karta") }}', book)
    maturity = {row[-5]: row[-3] for row in table(html)[1:]}
    texts = [text for text in drawn(html) if text not in {"Leda", "Styra"}]
    assert dict(zip(texts[::2], texts[1::2], strict=True)) == maturity


def test_map_without_colour(book: Handbook) -> None:
    """How mature is told by filled squares; a cell without a value has a dashed frame."""
    html = parsed(rendered('{{ formagekarta("karta") }}', book))
    groups = html.css("svg > g")
    filled = [len(group.css('rect[width="11"][fill="currentColor"]')) for group in groups]
    assert filled == [2, 5, 0, 0, 1] or filled == [3, 5, 0, 0, 1]
    assert [bool(group.css(".hb-saknas")) for group in groups] == [False, False, True, True, False]


def test_anchors(book: Handbook) -> None:
    """Areas and capabilities can be linked to."""
    ids = {node.attributes["id"] for node in parsed(rendered('{{ formagekarta("karta") }}', book)).css("tbody [id]")}
    assert ids == {"leda", "styra", "bygga-kultur", "skapa-tillit", "besluta", "folja-upp", "vardera"}


def test_gaps(book: Handbook) -> None:
    """The widest gap stands first; only what can be drawn stands there."""
    found = rows(rendered('{{ formagegap("karta") }}', book))
    assert {name: row["Gap"] for name, row in found.items()} == {
        "Värdera": "4,0", "Bygga kultur": "2,0", "Skapa tillit": "−0,75",
    }  # fmt: skip
    assert list(found) == ["Värdera", "Bygga kultur", "Skapa tillit"]


def test_gap_diagram_says_the_same(book: Handbook) -> None:
    """Each row of the picture is written out as in the table."""
    html = rendered('{{ formagegap("karta") }}', book)
    texts = drawn(html)
    for name, row in rows(html).items():
        spread = "" if row["Standardavvikelse"] == "Underlag saknas" else f" ± {row['Standardavvikelse']}"
        assert texts[texts.index(name) + 1] == f"{row['Strategisk vikt']} mot {row['Mognad']}{spread}"


def test_gap_diagram_to_scale(book: Handbook) -> None:
    """Rings stand where the axis says, and a line that leaves the scale has no stroke at that end."""
    html = rendered('{{ formagegap("karta") }}', book)
    ticks = {
        words(node): float(node.attributes["x"] or 0) for node in parsed(html).css('svg text[text-anchor="middle"]')
    }
    rings = [float(node.attributes["cx"] or 0) for node in parsed(html).css("svg circle")]
    assert list(ticks) == ["1", "2", "3", "4", "5"]
    step = (ticks["5"] - ticks["1"]) / 4
    assert rings == pytest.approx([ticks["1"], ticks["1"] + 1.5 * step, ticks["1"] + 3.75 * step], abs=0.1)
    lines = [node.attributes["d"] or "" for node in parsed(html).css('svg path[stroke-width="2"]')]
    assert [len(re.findall("v12", line)) for line in lines] == [2, 2, 1]


def test_no_values() -> None:
    """The real map names every capability, invents no value, and says why."""
    book = handbook()
    html = rendered('{{ formagekarta("fyrbodal") }}', book)
    cells = table(html)[1:]
    assert len(cells) == 54
    assert len({row[0] for row in cells if len(row) == 6}) == 13
    assert all(row[-4:] == ["Underlag saknas"] * 3 + ["15"] for row in cells)
    assert len(parsed(html).css("svg .hb-saknas")) == 54
    gap = rendered('{{ formagegap("fyrbodal") }}', book)
    assert "<svg" not in gap
    assert "Underlag saknas" in gap
    assert "värdena är inte bevarade" in gap
