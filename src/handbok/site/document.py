"""One page of a built site: what it points at, its ids, and what a failed macro left on it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|Macro (?:Rendering|Syntax) Error|jinja2\.exceptions|Traceback \(most recent")
_REFERENCES = (("a", "href"), ("link:not([rel=canonical])", "href"), ("img", "src"), ("script", "src"),
               ("source", "src"), ("video", "src"), ("audio", "src"), ("track", "src"), ("video", "poster"),
               ("form", "action"))  # fmt: skip


@dataclass(frozen=True)
class Document:
    """Hold a page's references, each with the element that makes it, its ids in order, and a macro's leftover."""

    references: tuple[tuple[str, str], ...]
    ids: tuple[str, ...]
    leftover: str


def document(data: bytes) -> Document:
    """Read a page."""
    tree = LexborHTMLParser(data)
    references = tuple(
        (tag, value) for tag, attribute in _REFERENCES for node in tree.css(f"{tag}[{attribute}]")
        if (value := node.attributes.get(attribute)) and not value.startswith(("data:", "mailto:", "tel:"))
    )  # fmt: skip
    ids = tuple(value for node in tree.css("[id]") if (value := node.attributes.get("id")))
    for node in tree.css("code, pre, script, style"):
        node.decompose()
    found = _LEFTOVER.search(tree.root.text(separator=" ")) if tree.root else None
    return Document(references, ids, found[0] if found else "")


def pointed_at(name: str, target: str) -> tuple[str, str]:
    """Return the file of the site that a page's reference leads to, and the anchor in it."""
    address = urlsplit(target)
    return _file(name, unquote(address.path)), unquote(address.fragment)


def _file(name: str, path: str) -> str:
    if not path:
        return name
    base = "" if path.startswith("/") else posixpath.dirname(name)
    resolved = posixpath.normpath(posixpath.join(base, path.lstrip("/"))).removeprefix("./")
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        return "index.html" if resolved == "." else f"{resolved}/index.html"
    return "index.html" if resolved == "." else resolved
