"""Organisations on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of
from tests.macros.rendering import parsed, rendered, table, words

REGISTER = """\
namn: Dalen
åtkomst: publik
organisationer:
  - {id: orby, namn: Örby, typ: kommun, folkmängd: {antal: 12345, källa: räkning, datum: 2020-01-31}}
  - {id: alby, namn: Alby, typ: kommun, åtkomst: medarbetare}
  - {id: dalens-forbund, namn: Dalens förbund, typ: kommunalförbund}
grupper:
  - {id: rad, namn: Rådet, medlemmar: [orby, alby], minst: 2, anmärkning: Väljs varje år.}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with organisations and a group."""
    return book_of(tmp_path, {"data/organisationer/dalen.yml": REGISTER})


def test_table(book: Handbook) -> None:
    """Organisations stand in Swedish order with kind and population."""
    assert table(rendered('{{ organisationer("dalen") }}', book))[1:] == [
        ["Alby", "Kommun", "Inget angivet", "Inget angivet"],
        ["Dalens förbund", "Kommunalförbund", "Inget angivet", "Inget angivet"],
        ["Örby", "Kommun", "12 345", "Räkning, 31 januari 2020"],
    ]


def test_anchors(book: Handbook) -> None:
    """Each organisation can be linked to; the group only mentions its members."""
    ids = [row.attributes["id"] for row in parsed(rendered('{{ organisationer("dalen") }}', book)).css("tbody tr")]
    assert ids == ["alby", "dalens-forbund", "orby"]
    assert "id=" not in rendered('{{ organisationer("dalen", grupp="rad") }}', book)


def test_group(book: Handbook) -> None:
    """A group says how many it has and needs, its members, and what the source notes."""
    html = parsed(rendered('{{ organisationer("dalen", grupp="rad") }}', book))
    assert [words(node) for node in html.css("p, li")] == [
        "Rådet: 2 organisationer, minst 2 behövs.", "Alby", "Örby", "Väljs varje år.",
    ]  # fmt: skip


def test_restricted(book: Handbook) -> None:
    """A withheld organisation is neither listed nor counted."""
    view = restrict(book, "publik")
    assert "Alby" not in rendered('{{ organisationer("dalen") }}{{ organisationer("dalen", grupp="rad") }}', view)
    assert "Rådet: 1 organisation, minst 2" in rendered('{{ organisationer("dalen", grupp="rad") }}', view)


def test_unknown_group(book: Handbook) -> None:
    """A group that does not exist is an error in words."""
    with pytest.raises(LookupError, match="Gruppen ”kör” finns inte i registret ”dalen”"):
        rendered('{{ organisationer("dalen", grupp="kör") }}', book)
