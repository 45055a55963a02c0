"""Roles and RACI on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words

REGISTER = """\
namn: Vem gör vad
åtkomst: publik
projekt: exempelprojekt
roller:
  - {id: testare, namn: Testare, ansvar: Prövar, innehas_av: Kommunen, tillsättning: preliminär}
  - {id: granskare, namn: Granskare, ansvar: Granskar, åtkomst: medarbetare}
  - {id: kock, namn: Kock, ansvar: Lagar mat}
aktiviteter:
  - {id: testa, namn: Testa lösningen, R: [testare, projektledare], A: projektledare, I: [granskare]}
  - {id: fira, namn: Fira, A: styrgrupp}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a register of roles and activities."""
    return book_of(tmp_path, {"data/roller/ep.yml": REGISTER})


class TestRoleTable:
    """rolltabell: every role of a register."""

    def test_values(self, book: Handbook) -> None:
        """A role is never blank: what is not given is said to be so."""
        found = rows(rendered('{{ rolltabell("ep") }}', book))
        assert list(found["Testare"].values()) == ["Testare", "Prövar", "Kommunen", "Preliminär"]
        assert list(found["Kock"].values()) == ["Kock", "Lagar mat", "Inget angivet", "Inget angivet"]

    def test_columns_without_values(self, book: Handbook) -> None:
        """A column that no role fills is left out."""
        assert table(rendered('{{ rolltabell("gemensamma") }}', book))[0] == ["Roll", "Ansvar"]

    def test_anchors(self, book: Handbook) -> None:
        """Each role can be linked to."""
        html = parsed(rendered('{{ rolltabell("ep") }}', book))
        assert [row.attributes["id"] for row in html.css("tbody tr")] == ["testare", "granskare", "kock"]

    def test_restricted(self, book: Handbook) -> None:
        """A withheld role is not there."""
        assert "Granskare" not in rendered('{{ rolltabell("ep") }}', restrict(book, "publik"))

    def test_timra(self) -> None:
        """Timrå's thirty-one roles stand with their appointments."""
        found = rows(rendered('{{ rolltabell("timra") }}', load(ROOT)))
        assert len(found) == 31
        assert sum(row["Tillsättning"] == "Vakant" for row in found.values()) == 3


class TestMatrix:
    """rollmatris: who does what."""

    def test_matrix(self, book: Handbook) -> None:
        """A cell has the role's letters in the activity, and says when it has no part."""
        found = table(rendered('{{ rollmatris("ep") }}', book))
        assert found[0] == ["Aktivitet", "Testare", "Projektledare", "Granskare", "Styrgrupp"]
        assert found[1] == ["Testa lösningen", "R", "R, A", "I", "–"]
        assert 'aria-label="Ingen del"' in rendered('{{ rollmatris("ep") }}', book)

    def test_by_activity(self, book: Handbook) -> None:
        """The list per activity names the roles of each letter."""
        items = [words(item) for item in parsed(rendered('{{ rollmatris("ep", vy="aktivitet") }}', book)).css("li")]
        assert items[1] == "Fira Utför (R): Ingen Ansvarar (A): Styrgrupp Rådfrågas (C): Ingen Informeras (I): Ingen"

    def test_by_role(self, book: Handbook) -> None:
        """The list per role names its activities."""
        html = rendered('{{ rollmatris("ep", vy="roll") }}', book)
        items = [words(item) for item in parsed(html).css("li")]
        assert items[1] == "Projektledare Utför (R): Testa lösningen Ansvarar (A): Testa lösningen"
        assert "<table>" not in html

    def test_all_by_default(self, book: Handbook) -> None:
        """The matrix stands with both lists, folded and named; nothing needs a tab, and each activity is one anchor."""
        html = rendered('{{ rollmatris("ep") }}', book)
        assert len(parsed(html).css("details > summary")) == 2
        assert html.count('id="testa"') == 1

    def test_restricted(self, book: Handbook) -> None:
        """A role whose register part is withheld has no name to the reader."""
        html = rendered('{{ rollmatris("ep") }}', restrict(book, "publik"))
        assert "Rollen visas inte här" in html
        assert "Granskare" not in html
