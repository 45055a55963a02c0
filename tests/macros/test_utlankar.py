"""Links out of the handbook, and what each is cited for."""

from __future__ import annotations

from pathlib import Path

from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import rendered, table

OPEN = page(
    'Myndigheten beskriver {{ begrepp("x") }} på [sin webbplats](https://www.exempel.se/a).\n\nEn [egen sida](index.md).'
)
CLOSED = page("Läs [mer om planen](https://hemlig.se/plan) där.", audience="medarbetare")


def test_links(tmp_path: Path) -> None:
    """Each link has its site, its text, its sentence and its page; what is withheld is not there."""
    book = book_of(tmp_path, {"docs/a.md": OPEN, "docs/b.md": CLOSED})
    _, *shown = table(rendered("{{ utlankar() }}", restrict(book, "publik")))
    assert shown == [["exempel.se", "sin webbplats", "Myndigheten beskriver x på sin webbplats.", "Exempel"]]
    assert [row[0] for row in table(rendered("{{ utlankar() }}", restrict(book, "medarbetare")))[1:]] == [
        "exempel.se",
        "hemlig.se",
    ]


def test_none(tmp_path: Path) -> None:
    """A handbook without links out says so."""
    assert "ingen sida som länkar" in rendered("{{ utlankar() }}", book_of(tmp_path, {"docs/a.md": page("Text.")}))
