"""A page's text as HTML, to know for certain what in it is code and what a browser would run.

A reader of Markdown of our own can differ from Python-Markdown in some corner, and a corner is all that an attack needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

import markdown
from selectolax.lexbor import LexborHTMLParser

from handbok.markdown.markup import Markup

EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
)
"""The extensions of the engine's mkdocs.yml; a test holds the two against each other."""

_HTML = re.compile(r"<[a-zA-Z!/?]|\{")
_SCHEME = re.compile(r"script:|data:", re.I)
_STANDINS = ("x", "\n\nx\n\n")
"""What stands for a macro's output, which may be part of a sentence or a block of its own."""


@dataclass(frozen=True)
class Element:
    """Hold an element of the rendered page."""

    name: str
    attributes: tuple[tuple[str, str], ...]


def may_differ(markup: Markup) -> bool:
    """Tell whether the text holds anything from which rendering could make HTML of its own."""
    text = markup.markdown
    return bool(_HTML.search(text) or _SCHEME.search(re.sub(r"\s", "", unescape(text))))


def elements(markup: Markup) -> Iterator[Element]:
    """Yield the elements that a browser finds in the rendered page, its macros' output aside."""
    for standin in _STANDINS if markup.jinja.calls else _STANDINS[:1]:
        html = _converter().reset().convert(_without_jinja(markup, standin))
        for node in LexborHTMLParser(html).css("*"):
            yield Element(str(node.tag), tuple((name, value or "") for name, value in node.attributes.items()))


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=list(EXTENSIONS))


def _without_jinja(markup: Markup, standin: str) -> str:
    text = markup.text
    spans = [(call.start, call.end, standin) for call in markup.jinja.calls]
    spans += [(fault.start, fault.end, "") for fault in markup.jinja.faults]
    for start, end in markup.jinja.raw:
        inner = re.sub(r"^\{%[^%]*%\}|\{%[^%]*%\}$", "", text[start:end])
        spans.append((start, end, inner))
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text
