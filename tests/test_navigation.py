"""The navigation follows folders, `ordning` and titles."""

from __future__ import annotations

from pathlib import Path

from handbok.navigation import navigation
from handbok.view import restrict
from tests.handbooks import book_of, page


def ordered(title: str, order: int | None = None, audience: str = "publik") -> str:
    """Return a page with a place among its siblings."""
    text = page("Text.", title=title, audience=audience)
    return text.replace("ansvarig:", f"ordning: {order}\nansvarig:") if order else text


def test_sections_and_order(tmp_path: Path) -> None:
    """The start comes first; then `ordning`, then the Swedish alphabet; a folder of one page is that page."""
    book = book_of(tmp_path, {
        "docs/ordlista.md": ordered("Ordlista"),
        "docs/atgarder.md": ordered("Åtgärder"),
        "docs/kurser/index.md": ordered("Kurser", 10),
        "docs/kurser/b.md": ordered("Zebra", 2),
        "docs/kurser/a.md": ordered("Apa", 3),
        "docs/om/index.md": ordered("Om handboken"),
        "docs/tom-titel/sida.md": ordered("Sida", audience="medarbetare"),
    })  # fmt: skip
    assert navigation(restrict(book, "publik")) == [
        "index.md",
        {"Kurser": ["kurser/index.md", "kurser/b.md", "kurser/a.md"]},
        "om/index.md",
        "ordlista.md",
        "atgarder.md",
    ]
    assert "tom-titel/sida.md" in navigation(restrict(book, "medarbetare"))
