"""Macros as pages call them, and their HTML as tests read it."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbok.handbook import Handbook
from handbok.macro import Context, discover
from handbok.markdown.calls import Call, scan

ROOT = Path(__file__).parents[2]
MACROS = discover(ROOT / "macros")


def rendered(text: str, book: Handbook, page: str = "index.md") -> str:
    """Return what a page's text becomes: its calls, and nothing else of it, rendered as one page."""
    context = Context(book, page)
    return "\n\n".join(show(call, context) for call in scan(text).calls)


def show(call: Call, context: Context) -> str:
    """Return what one call gives."""
    macro = MACROS[call.name]
    return macro.function(context, **macro.bind(call.args, dict(call.kwargs)))


def parsed(html: str) -> LexborHTMLParser:
    """Return HTML, parsed."""
    return LexborHTMLParser(html)


def words(node: LexborNode | None) -> str:
    """Return an element's text with single spaces."""
    assert node is not None
    return " ".join(node.text(separator=" ").split())


def table(html: str, number: int = 0) -> list[list[str]]:
    """Return a table's rows as the texts of their cells, the header's rows first."""
    found = parsed(html).css("table")[number]
    return [[words(cell) for cell in row.css("th, td")] for row in found.css("tr")]


def rows(html: str, number: int = 0) -> dict[str, dict[str, str]]:
    """Return a table with one header row as its rows by their first cell, each by column."""
    header, *body = table(html, number)
    return {row[0]: dict(zip(header, row, strict=True)) for row in body}
