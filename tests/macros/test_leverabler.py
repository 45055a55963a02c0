"""Deliverables on a page."""

from __future__ import annotations

from pathlib import Path

from handbok.handbook import load
from handbok.view import restrict
from tests.handbooks import TODAY, book_of
from tests.macros.rendering import ROOT, parsed, rendered, rows
from tests.plans import DELIVERABLES, deliverables

ENTRIES = """\
  - id: ep-karta
    namn: Karta
    version: '1.0'
    status: lämnad
    datum: 2026-10-01
    mottagare: styrgrupp
    godkännande: {utfall: återremiss, av: styrgrupp, datum: 2026-10-15, anmärkning: Rita om}
  - {id: ep-plan, namn: Plan, status: planerad, klart_senast: 2027-01-31}
  - {id: ep-dold, namn: Dold, åtkomst: medarbetare}
"""


def test_rows(tmp_path: Path) -> None:
    """Each deliverable is a row with its anchor, its date and the receiver's answer."""
    book = book_of(tmp_path, {DELIVERABLES: deliverables(ENTRIES)})
    html = rendered('{{ leverabeltabell("exempelprojekt") }}', book)
    found = rows(html)
    assert found["Karta"]["Mottagarens svar"] == "Återremiss av Styrgrupp 15 oktober 2026 . Rita om"
    assert (found["Plan"]["Status"], found["Plan"]["Datum"]) == ("Planerad", "Klar senast 31 januari 2027")
    assert found["Dold"]["Mottagarens svar"] == "Inget svar angivet"
    assert [node.attributes["id"] for node in parsed(html).css("tbody tr")] == ["ep-karta", "ep-plan", "ep-dold"]
    assert "Dold" not in rendered('{{ leverabeltabell("exempelprojekt") }}', restrict(book, "publik"))


def test_own_deliverables() -> None:
    """Two were handed over to the steering group without an answer; the pre-study's seven are for the projects."""
    book = load(ROOT, TODAY)
    found = rows(rendered('{{ leverabeltabell("digitala-processer") }}', book))
    assert {name.split()[0]: row["Version"] for name, row in found.items()} == {
        "Metodhandbok": "0.4", "Utvecklingsprocessen": "0.1"
    }  # fmt: skip
    assert all(row["Mottagarens svar"].startswith("Underlag saknas.") for row in found.values())
    assert len(rows(rendered('{{ leverabeltabell("digital-motor") }}', book))) == 7
