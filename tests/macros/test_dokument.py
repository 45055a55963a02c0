"""Documents on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, words
from tests.steering import DOCUMENTS, documents

REGISTER = (
    documents(
        """\
  - {id: grund, titel: Grunden, status: ej fastställd, åtkomst: medarbetare}
  - id: plan
    titel: Planen <ny>
    status: beslutad
    version: "1.0"
    beslutad: 2026-11-20
    paragraf: § 61
    organ: Fullmäktige
    bygger_på: [grund]
    ersätter: [gammal]
    versioner:
      - {version: "0.1", datum: 2026-01-01, not: Grundstruktur}
      - {version: "1.0", datum: 2026-11-20}
  - {id: gammal, titel: Gamla planen, status: ersatt}
  - {id: oklar, titel: Oklar, status: okänd, datering: April 2016}
"""
    )
    + "kända_brister:\n  - {regel: document-status, post: oklar, skäl: Källan tiger}\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with documents and a page that lists them."""
    return book_of(tmp_path, {DOCUMENTS: REGISTER, "docs/dokument.md": page("{{ dokumentlista() }}\n")})


def test_row(book: Handbook) -> None:
    """A document says its title, status, version, decision, relations and versions, the newest first."""
    found = rows(rendered("{{ dokumentlista() }}", book))["Planen <ny>"]
    assert found["Status"] == "Beslutad, version 1.0"
    assert found["Beslut"] == "20 november 2026 , § 61, Fullmäktige"
    assert found["Samband och versioner"] == (
        "Bygger på: Grunden . Ersätter: Gamla planen . Versioner av Planen <ny> "
        "Version 1.0, 20 november 2026 . Version 0.1, 1 januari 2026 : Grundstruktur."
    )


def test_other_direction(book: Handbook) -> None:
    """A document also tells which others name it."""
    found = rows(rendered("{{ dokumentlista() }}", book))
    assert found["Gamla planen"]["Samband och versioner"] == "Nämns av: Planen <ny> ."
    assert found["Grunden"]["Samband och versioner"] == "Nämns av: Planen <ny> ."


def test_links(book: Handbook) -> None:
    """Relations lead to the documents' rows, here or on the page that has them."""
    here = parsed(rendered("{{ dokumentlista() }}", book, "dokument.md"))
    assert {str(node.attributes["href"]) for node in here.css("a")} == {"#grund", "#gammal", "#plan"}
    elsewhere = parsed(rendered("{{ dokumentlista() }}", book))
    assert "dokument/#plan" in {node.attributes["href"] for node in elsewhere.css("a")}


def test_gaps(book: Handbook) -> None:
    """A status that the source does not give is missing, and its own words for the date stay."""
    found = rows(rendered('{{ dokumentlista("exempel") }}', book))["Oklar"]
    assert list(found.values())[1:] == ["Underlag saknas", "April 2016", "Underlag saknas. Källan tiger."]


def test_restricted(book: Handbook) -> None:
    """A withheld document is neither a row nor a relation."""
    html = rendered("{{ dokumentlista() }}", restrict(book, "publik"))
    assert "Grunden" not in html
    assert [node.attributes["id"] for node in parsed(html).css("tbody tr")] == ["plan", "gammal", "oklar"]


def test_none(tmp_path: Path) -> None:
    """Without registers there are words."""
    assert "Inga dokument visas här." in rendered("{{ dokumentlista() }}", book_of(tmp_path, {}))


def test_the_handbooks_own_documents() -> None:
    """The plan has its five versions and six related documents, three of them decided with a paragraph."""
    html = rendered('{{ dokumentlista("timra") }}', load(ROOT))
    found = rows(html)
    plan = found["Projektplan för Digital verksamhetsutveckling i Timrå"]
    assert plan["Status"] == "Underlag saknas , version 0.5"
    assert len(parsed(html).css("details li")) == 5
    assert sum("Nämns av" in row["Samband och versioner"] for row in found.values()) == 6
    assert [words(cell) for cell in parsed(html).css("td:nth-child(3)") if "§" in words(cell)] == [
        "27 april 2015 , § 61, Kommunfullmäktige",
        "15 juni 2015 , § 91, Kommunfullmäktige",
        "29 februari 2016 , § 13, Kommunfullmäktige",
    ]
