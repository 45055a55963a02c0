"""Changes on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, words
from tests.steering import CHANGES, DOCUMENTS, MEETING, documents, meeting

REGISTER = """\
projekt: exempelprojekt
åtkomst: publik
ändringsråd: [projektledare, styrgrupp]
ändringar:
  - id: ep-a1
    vad: Ny <leverans>
    varför: Behovet har vuxit
    effekt: En månad till
    begärd: 2026-11-01
    dokument: [plan, hemlig]
    beslut: {av: styrgrupp, utfall: återremiss, datum: 2026-11-20, möte: 2026-11-20-styrgrupp}
  - {id: ep-a2, vad: Annat, anmärkning: En rad utan beskrivning}
  - {id: ep-a3, vad: Dolt, åtkomst: medarbetare}
kända_brister:
  - {regel: decision-outcome, post: ep-a2, skäl: Utfallet saknas}
  - {regel: change-grounds, post: ep-a2, skäl: Källan tiger}
"""
PLANS = documents(
    "  - {id: plan, titel: Planen, status: utkast}\n  - {id: hemlig, titel: Bilagan, status: utkast, åtkomst: medarbetare}\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with changes, and pages with the documents and meetings they name."""
    files = {
        CHANGES: REGISTER,
        DOCUMENTS: PLANS,
        MEETING: meeting(),
        "docs/dokument.md": page("{{ dokumentlista() }}\n", "Dokument"),
        "docs/moten.md": page("{{ moten() }}\n", "Möten"),
    }
    return book_of(tmp_path, files)


def test_row(book: Handbook) -> None:
    """A change says what, why, with what effect, who rules and with what outcome."""
    found = rows(rendered("{{ andringslogg() }}", restrict(book, "publik")))
    assert found["EP-A1 Ny <leverans> Ändrar: Planen"] == {
        "Ändring": "EP-A1 Ny <leverans> Ändrar: Planen",
        "Varför": "Behovet har vuxit",
        "Effekt": "En månad till",
        "Begärd": "1 november 2026",
        "Beslutas av": "Styrgrupp",
        "Utfall": "↩ Återremiss 20 november 2026 Styrgrupp",
    }


def test_links(book: Handbook) -> None:
    """It leads to the documents it changes and to the meeting that ruled."""
    html = parsed(rendered("{{ andringslogg() }}", book))
    assert [node.attributes["href"] for node in html.css("a")] == [
        "dokument/#plan", "dokument/#hemlig", "moten/#2026-11-20-styrgrupp",
    ]  # fmt: skip


def test_gaps(book: Handbook) -> None:
    """What the source does not tell is said to be missing."""
    found = rows(rendered("{{ andringslogg() }}", book))["EP-A2 Annat"]
    assert list(found.values())[1:] == [
        "Underlag saknas", "Underlag saknas", "Inget angivet", "Underlag saknas", "Underlag saknas. Utfallet saknas.",
    ]  # fmt: skip


def test_council_and_notes(book: Handbook) -> None:
    """The register names its council by roles, and its notes stand below."""
    html = parsed(rendered('{{ andringslogg("exempelprojekt") }}', book))
    assert [words(node) for node in html.css("div > p")] == [
        "Ändringsråd: Projektledare och Styrgrupp.", "EP-A2: En rad utan beskrivning.",
    ]  # fmt: skip


def test_anchors_and_restriction(book: Handbook) -> None:
    """Each change can be linked to; a withheld one is not there."""
    html = parsed(rendered("{{ andringslogg() }}", restrict(book, "publik")))
    assert [node.attributes["id"] for node in html.css("tbody tr")] == ["ep-a1", "ep-a2"]


def test_none(tmp_path: Path) -> None:
    """Without registers there are words."""
    assert "Inga ändringar visas här." in rendered("{{ andringslogg() }}", book_of(tmp_path, {}))


def test_the_handbooks_own_changes() -> None:
    """The directive's change has no outcome; the plan's council is two roles, and it has no changes."""
    own = load(ROOT)
    found = rows(rendered('{{ andringslogg("digital-motor") }}', own))
    assert next(iter(found.values()))["Utfall"].startswith("Underlag saknas.")
    public = rendered("{{ andringslogg() }}", restrict(own, "publik"))
    assert "Ändringsråd: Projektledare och Styrgrupp." in public
    assert "Inga ändringar är registrerade" in public
    assert "direktiv" not in public
