"""Costs on a page: sums, shares and examples, with the same numbers in picture and table."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, problems_of
from tests.macros.rendering import parsed, rendered, rows, table, words
from tests.macros.test_structure import handbook

ORGANISATIONS = """\
namn: Dalen
åtkomst: publik
organisationer:
  - {id: orby, namn: Örby, typ: kommun, folkmängd: {antal: 2000, källa: räkning}}
  - {id: alby, namn: Alby, typ: kommun, folkmängd: {antal: 1000, källa: räkning}}
  - {id: vikby, namn: Vikby, typ: kommun, folkmängd: {antal: 1000, källa: räkning}}
"""

SHARED = """\
namn: Delat
åtkomst: publik
status: förslag
statusdatum: 2026-01-31
belopp: 100001
nyckel: folkmängd
andelar:
  - {organisation: orby}
  - {organisation: alby}
  - {organisation: vikby}
"""

BUDGET = """\
namn: Budget
åtkomst: publik
status: beslutad
period: per år
poster:
  - {id: lon, namn: Löner, belopp: 700000, antal: 2}
  - {id: resor, namn: Resor, belopp: 200000, anmärkning: Tåg}
summor:
  - {id: allt, namn: Summa, belopp: 900000, poster: [lon, resor]}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a shared cost and a budget."""
    return book_of(
        tmp_path,
        {
            "data/organisationer/dalen.yml": ORGANISATIONS,
            "data/kostnader/delat.yml": SHARED,
            "data/kostnader/budget.yml": BUDGET,
        },
    )


def test_shares(book: Handbook) -> None:
    """Who pays what stands in alphabetical order, and makes the whole amount and 100 per cent."""
    assert table(rendered('{{ kostnadsandelar("delat") }}', book))[1:] == [
        ["Alby", "1 000", "25,00", "25 000"],
        ["Vikby", "1 000", "25,00", "25 000"],
        ["Örby", "2 000", "50,00", "50 001"],
        ["Summa", "4 000", "100,00", "100 001"],
    ]


def test_status(book: Handbook) -> None:
    """What is not decided says so beside the picture, in the table's caption and below."""
    html = rendered('{{ kostnadsandelar("delat") }}', book)
    for selector in ("figcaption", "caption", "p"):
        assert "Förslag. Det är inte beslutat" in words(parsed(html).css_first(selector))
    assert "31 januari 2026" in html


def test_the_picture_says_the_same(book: Handbook) -> None:
    """Each bar is written out as in the table, and as long as its amount."""
    html = rendered('{{ kostnadsandelar("delat") }}', book)
    texts = [words(node) for node in parsed(html).css("svg text")]
    amounts = {name: row["Kronor"] for name, row in rows(html).items() if name != "Summa"}
    assert dict(zip(texts[::2], texts[1::2], strict=True)) == {name: f"{kronor} kr" for name, kronor in amounts.items()}
    lengths = [float(node.attributes["width"] or 0) for node in parsed(html).css("svg g.hb-serie rect")]
    assert lengths[2] == max(lengths)
    assert lengths[0] == lengths[1] == pytest.approx(lengths[2] * 25_000 / 50_001, abs=0.1)


def test_the_real_proposal() -> None:
    """The fourteen shares equal 1 500 000 kr, and Strömstad pays 72 393."""
    found = rows(rendered('{{ kostnadsandelar("fyrbodal") }}', handbook()))
    assert len(found) == 15
    assert found["Strömstad"] == {"Kommun": "Strömstad", "Folkmängd": "13 218", "Andel, %": "4,83", "Kronor": "72 393"}
    assert found["Summa"] == {"Kommun": "Summa", "Folkmängd": "273 878", "Andel, %": "100,00", "Kronor": "1 500 000"}
    parts = [int(row["Kronor"].replace(" ", "")) for name, row in found.items() if name != "Summa"]
    assert sum(parts) == 1_500_000


@pytest.mark.parametrize(
    ("arguments", "total"),
    [('utan="tanum"', 1_500_000), ("belopp=1234567", 1_234_567), ('utan="tanum, orust", belopp=7', 7)],
)
def test_examples_sum(arguments: str, total: int) -> None:
    """Whoever leaves and whatever the amount, the parts equal it."""
    found = rows(rendered(f'{{{{ kostnadsexempel("fyrbodal", {arguments}) }}}}', handbook()))
    column = {name: row["I exemplet, kronor"].replace(" ", "") for name, row in found.items()}
    assert int(column.pop("Summa")) == total
    assert sum(int(each) for each in column.values() if each != "Intemed") == total


def test_example(book: Handbook) -> None:
    """Now and then stand beside each other with the difference; who is left out says so."""
    html = rendered('{{ kostnadsexempel("delat", utan="vikby", belopp=90000) }}', book)
    assert words(parsed(html).css_first("caption")) == "Räkneexempel: 90 000 kronor utan Vikby. Det är inget förslag"
    assert table(html)[1:] == [
        ["Alby", "25 000", "33,33", "30 000", "+5 000"],
        ["Vikby", "25 000", "Inte med", "Inte med", "−25 000"],
        ["Örby", "50 001", "66,67", "60 000", "+9 999"],
        ["Summa", "100 001", "100,00", "90 000", "−10 001"],
    ]


def test_nobody_left(book: Handbook) -> None:
    """An example without payers is an error in words."""
    with pytest.raises(LookupError, match="Ingen finns kvar"):
        rendered('{{ kostnadsexempel("delat", utan="vikby, alby, orby") }}', book)


def test_example_of_somebody_else(tmp_path: Path) -> None:
    """Who does not share the cost cannot leave it: the page is told what was probably meant."""
    page = '---\ntitle: X\nåtkomst: publik\nansvarig: projektledare\ngranskad: 2026-11-22\n---\n{{ kostnadsexempel("delat", utan="vikbyn") }}\n'
    files = {"data/organisationer/dalen.yml": ORGANISATIONS, "data/kostnader/delat.yml": SHARED, "docs/x.md": page}
    problem = problems_of(tmp_path, files, "link-target")[0]
    assert problem.line == 7
    assert problem.help == "Menade du ”vikby”?"


def test_budget(book: Handbook) -> None:
    """Lines and counted sums; what a line lacks says so."""
    html = rendered('{{ budget("budget") }}', book)
    assert table(html)[1:] == [
        ["Löner", "2", "700 000", "Inget angivet"],
        ["Resor", "Inget angivet", "200 000", "Tåg"],
        ["Summa", "900 000", "Löner och Resor"],
    ]
    assert [node.attributes["id"] for node in parsed(html).css("tbody tr")] == ["lon", "resor", "allt"]


def test_population_withheld(book: Handbook, tmp_path: Path) -> None:
    """Without everyone's population nothing is shared, and the page says why."""
    withheld = ORGANISATIONS.replace(
        "typ: kommun, folkmängd: {antal: 2000", "typ: kommun, åtkomst: medarbetare, folkmängd: {antal: 2000"
    )
    files = {"data/organisationer/dalen.yml": withheld, "data/kostnader/delat.yml": SHARED}
    view = restrict(book_of(tmp_path / "withheld", files), "publik")
    assert "Underlag saknas" in rendered('{{ kostnadsandelar("delat") }}', view)
