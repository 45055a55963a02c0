"""The handbook itself on a page: contents, news, rules and audiences."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from handbok.checking import explained
from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import MACROS, parsed, rendered, rows, words


def changed(title: str, day: str, text: str, audience: str = "publik") -> str:
    """Return a page with a change in its history."""
    history = f"historik:\n  - {{datum: {day}, text: {text}}}\n"
    return page("Text", title, audience).replace("granskad:", f"{history}granskad:")


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with folders, with and without a page of their own, and changes."""
    files = {
        "docs/kurs/index.md": changed("Kursen", "2026-01-02", "Ny kurs"),
        "docs/kurs/en.md": changed("Lektion & ett", "2026-03-04", "Rättad"),
        "docs/kurs/tva.md": changed("Hemlig lektion", "2026-05-06", "Hemlig ändring", "medarbetare"),
        "docs/om-oss/vi.md": page("Text", "Vilka vi är"),
        "docs/om-oss/ni.md": page("Text", "Ni"),
    }
    return book_of(tmp_path, files)


class TestContents:
    """innehall: every page."""

    def test_nested(self, book: Handbook) -> None:
        """Pages are nested by folder, in the order of the menu; a folder without a page has its name."""
        html = parsed(rendered("{{ innehall() }}", book))
        assert [words(item) for item in html.css("ul.hb-innehall > li")] == [
            "Start", "Kursen Hemlig lektion Lektion & ett", "Om oss Ni Vilka vi är",
        ]  # fmt: skip
        links = [link.attributes["href"] for link in html.css("a")]
        assert links == ["./", "kurs/", "kurs/tva/", "kurs/en/", "om-oss/ni/", "om-oss/vi/"]

    def test_restricted(self, book: Handbook) -> None:
        """A withheld page is not there."""
        assert "Hemlig" not in rendered("{{ innehall() }}", restrict(book, "publik"))


class TestNews:
    """nytt: the latest changes."""

    def test_newest_first(self, book: Handbook) -> None:
        """Changes have date, page and text, the newest first, as many as asked for."""
        html = parsed(rendered("{{ nytt(antal=2) }}", book, "kurs/index.md"))
        assert [words(item) for item in html.css("li")] == [
            "6 maj 2026 : Hemlig lektion . Hemlig ändring",
            "4 mars 2026 : Lektion & ett . Rättad",
        ]
        assert [link.attributes["href"] for link in html.css("a")] == ["tva/", "en/"]

    def test_restricted(self, book: Handbook) -> None:
        """Nothing tells of a change of a withheld page."""
        assert "Hemlig" not in rendered("{{ nytt() }}", restrict(book, "publik"))

    def test_nothing_new(self, tmp_path: Path) -> None:
        """A handbook without changes says so."""
        assert "Inget nytt att visa här." in rendered("{{ nytt() }}", book_of(tmp_path, {}))


class TestRules:
    """regler: every rule's page."""

    def test_sections(self, book: Handbook) -> None:
        """Each rule has a heading with its id, its docstring, its level and its ground."""
        html = markdown.markdown(rendered("{{ regler() }}", book), extensions=["attr_list", "pymdownx.superfences"])
        headings = [node.attributes["id"] for node in parsed(html).css("h2")]
        assert headings == list(explained())
        assert "Nivå: fel. Ingenting publiceras förrän det är rättat." in html
        assert "Grund: WCAG 1.3.1." in html

    def test_anchors(self, book: Handbook) -> None:
        """A page may link to each rule."""
        assert MACROS["regler"].anchors(book, {}) >= set(explained())


class TestAudiences:
    """atkomster: who sees what."""

    def test_rows(self, book: Handbook) -> None:
        """Each audience says what it sees and what it asks of media, in words."""
        found = rows(rendered("{{ atkomster() }}", book))
        assert list(found) == ["Publik", "Medarbetare"]
        assert found["Publik"]["Ser också"] == "Inget mer"
        assert found["Medarbetare"]["Ser också"] == "Allt som Publik ser"
        assert found["Publik"]["Krav på film och ljud"].startswith("Film och ljud publiceras först när")
        assert found["Medarbetare"]["Krav på film och ljud"].startswith("Film utan textning får visas")
