"""E-services on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from tests.handbooks import TODAY, book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words
from tests.plans import GOALS, PLAN, SERVICES, block, goals, plan, services

WHOLE = """\
mål: ep-m1
etapper:
  - {id: ep-e1, namn: Etapp 1, antal: 10, block: ep-b1}
  - {id: ep-e2, namn: Etapp 2, antal: 20}
checklista:
  - {id: ep-test, text: Testad, ansvarig: metodstod}
  - {id: ep-beslut, text: Beslutad}
förvaltning:
  - {id: ep-n1, namn: Ägaren, beslutar: Den egna, lyfter_till: ep-n2}
  - {id: ep-n2, namn: Rådet, beslutar: De gemensamma}
tjänster:
  - {id: ep-sok, namn: Sök, ägare: styrgrupp, etapp: ep-e1, status: test, uppfyllt: [ep-test]}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a register of e-services, its goal, and a plan on a page."""
    files = {
        SERVICES: services(WHOLE),
        GOALS: goals(30),
        PLAN: plan(block("ep-b1", "2027-01", "2027-02")),
        "docs/planen.md": page('{{ plantabell("exempelprojekt") }}'),
    }
    return book_of(tmp_path, files)


def test_catalogue(book: Handbook) -> None:
    """A service has its roles, its stage, and what is left of the checklist."""
    html = rendered('{{ etjanster("exempelprojekt") }}', book)
    row = rows(html)["Sök"]
    assert (row["Ägare"], row["Förvaltare"], row["Etapp"]) == ("Styrgrupp", "Inget angivet", "Etapp 1")
    assert row["Kvar före produktion"] == "Beslutad"
    assert 'id="ep-sok"' in html


def test_checklist(book: Handbook) -> None:
    """The demands stand in order, each with its role."""
    assert table(rendered('{{ etjanstkrav("exempelprojekt") }}', book))[1:] == [
        ["1. Testad", "Metodstod"], ["2. Beslutad", "Underlag saknas"]
    ]  # fmt: skip


def test_management(book: Handbook) -> None:
    """Each level says what it decides and where it goes with the rest."""
    assert table(rendered('{{ etjanstforvaltning("exempelprojekt") }}', book))[1:] == [
        ["Ägaren", "Den egna", "Rådet"], ["Rådet", "De gemensamma", "Ingen: här stannar frågan"]
    ]  # fmt: skip


def test_stages(book: Handbook) -> None:
    """A stage's time is its block's, and the sum stands beside the goal."""
    html = rendered('{{ etjanstetapper("exempelprojekt") }}', book)
    assert table(html)[1:] == [
        ["Etapp 1", "10", "EP-B1", "januari 2027", "februari 2027"],
        ["Etapp 2", "20", "Inget angivet", "Inget angivet", "Inget angivet"],
        ["Summa", "30", "Målet är 30 e-tjänster"],
    ]
    assert 'href="planen/#ep-b1"' in html


def test_own_services() -> None:
    """Four stages make sixty, each with its block's time; the source names no service."""
    book = load(ROOT, TODAY)
    found = table(rendered('{{ etjanstetapper("timra") }}', book))[1:]
    assert [row[1] for row in found] == ["10", "10", "20", "20", "60"]
    assert found[0][3:] == ["september 2016", "december 2016"]
    assert "Underlag saknas" in words(parsed(rendered('{{ etjanster("timra") }}', book)).body)
    levels = [row[0] for row in table(rendered('{{ etjanstforvaltning("timra") }}', book))[1:]]
    assert levels == ["E-tjänstägaren i varje kommun", "E-rådet", "Kommuncheferna"]
