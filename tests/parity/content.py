"""What a built page says and how: its text, headings, ids, links, tables, media, forms and elements, as lists of lines.

Two pages whose lists are equal are the same to a reader, to a style sheet and to a script, whatever the spaces between
their tags and however their addresses are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "label", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
"""What stands within a sentence: a space beside it is a space that is read."""
AS_IT_STANDS = frozenset({"pre", "script", "style", "textarea"})
ADDRESSES = frozenset({"action", "data", "href", "poster", "src"})
HEADINGS = "h1, h2, h3, h4, h5, h6"
MEDIA = "img, picture, source, video, audio, track, svg, object, embed, iframe, figcaption"
FORMS = "form, fieldset, legend, label, input, select, optgroup, option, textarea, button, output, progress, dialog"

_SITE = "https://site.invalid/"
_SPACES = re.compile(r"[ \t\n\f\r]+")  # not the hard space, which is meant


@dataclass(frozen=True)
class Content:
    """Hold a page's parts, each in the page's order."""

    text: tuple[str, ...]
    headings: tuple[str, ...]
    ids: tuple[str, ...]
    links: tuple[str, ...]
    tables: tuple[str, ...]
    media: tuple[str, ...]
    forms: tuple[str, ...]
    elements: tuple[str, ...]


def content(html: str | bytes, address: str = "", without: tuple[str, ...] = ()) -> Content:
    """Read a page that stands at an address (from the site's root), without what some CSS selectors find."""
    tree = LexborHTMLParser(html)
    for selector in without:
        for node in tree.css(selector):
            node.decompose()
    root = tree.root
    assert root is not None  # the parser always makes one
    return Content(
        text=tuple(_blocks(root)),
        headings=tuple(f"{_tag(node, address)} {_read(node)}" for node in root.css(HEADINGS)),
        ids=tuple(str(node.attributes["id"]) for node in root.css("[id]")),
        links=tuple(f"{_read(node)} → {_attributes(node, address)}" for node in root.css("a, area")),
        tables=tuple(line for node in root.css("table") for line in _table(node, address)),
        media=tuple(f"{_tag(node, address)} {_read(node)}" for node in root.css(MEDIA)),
        forms=tuple(f"{_tag(node, address)} {_read(node)}" for node in root.css(FORMS)),
        elements=tuple(_elements(root, address)),
    )


def _blocks(root: LexborNode) -> Iterator[str]:
    """Yield the text of each block: a paragraph, a cell, an item; code as it stands."""
    run: list[str] = []
    for piece in (*_pieces(root), None):
        if piece is not None:
            run.append(piece)
            continue
        if block := _SPACES.sub(" ", "".join(run)).strip(" "):
            yield block
        run = []


def _pieces(node: LexborNode) -> Iterator[str | None]:
    """Yield the texts within a node, and None where a block begins or ends."""
    for child in node.iter(include_text=True, skip_empty=False):
        if child.is_text_node:
            yield child.text_content or ""
        elif child.tag in AS_IT_STANDS:
            yield from (None, _guarded(child.text()), None)
        elif child.is_element_node:
            edge = () if child.tag in INLINE else (None,)
            yield from edge
            yield "\n" if child.tag == "br" else ""
            yield from _pieces(child)
            yield from edge


def _guarded(text: str) -> str:
    """Return text whose spaces no collapsing touches."""
    return text.replace(" ", "␠").replace("\n", "␤").replace("\t", "␉")


def _read(node: LexborNode) -> str:
    return " / ".join(_blocks(node))


def _table(table: LexborNode, address: str) -> Iterator[str]:
    yield _tag(table, address)
    for caption in table.css("caption"):
        yield f"{_tag(caption, address)} {_read(caption)}"
    for row in table.css("tr"):
        yield " | ".join(f"{_tag(cell, address)} {_read(cell)}" for cell in row.css("th, td"))


def _elements(node: LexborNode, address: str, depth: int = 0) -> Iterator[str]:
    yield "  " * depth + _tag(node, address)
    for child in node.iter():
        if child.is_element_node:
            yield from _elements(child, address, depth + 1)


def _tag(node: LexborNode, address: str) -> str:
    return f"<{node.tag} {_attributes(node, address)}>"


def _attributes(node: LexborNode, address: str) -> str:
    """Return a node's attributes by name, addresses as seen from the site's root."""
    found = {name: value or "" for name, value in node.attributes.items()}
    for name in ADDRESSES & found.keys():
        found[name] = _resolved(found[name], address)
    return " ".join(f'{name}="{value}"' for name, value in sorted(found.items()))


def _resolved(value: str, address: str) -> str:
    """Return an address as seen from the site's root; one that begins there already is told from a relative one."""
    whole = urljoin(_SITE + address, value).removeprefix(_SITE)
    return f"/{whole}" if value.startswith("/") else whole
