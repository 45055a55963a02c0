"""A table in its three forms."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from handbok.sheet import Sheet, as_csv, as_html, as_text

SHEET = Sheet("Filmer", ("Film", "Utfall", "Sidor"), (("Intro; del <1>", "stoppad", ""), ("=1+1", "tillåten", "a")))
NONE = Sheet("Kostnad", ("Månad",), (), "Inget saknas.")


def test_text() -> None:
    """A block for each row, without what is empty."""
    assert as_text([SHEET, NONE]) == (
        "Filmer\n  Intro; del <1>\n    Utfall: stoppad\n  =1+1\n    Utfall: tillåten\n    Sidor: a\n"
        "\nKostnad\n  Inget saknas.\n"
    )


def test_csv() -> None:
    """Semicolons, quotes where needed, and no formula."""
    assert as_csv([SHEET]) == 'Film;Utfall;Sidor\r\n"Intro; del <1>";stoppad;\r\n\'=1+1;tillåten;a\r\n'


def test_html() -> None:
    """A document in Swedish with headers of rows and columns; text stays text."""
    page = LexborHTMLParser(as_html([SHEET, NONE]))
    assert [node.attributes["lang"] for node in page.css("html")] == ["sv"]
    assert [node.text() for node in page.css("th[scope=row]")] == ["Intro; del <1>", "=1+1"]
    assert [node.text() for node in page.css("caption, h1, p")] == ["Filmer", "Filmer", "Kostnad: Inget saknas."]
