"""The built HTML once more: links, anchors, files, and what a failed macro leaves behind."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from handbok.problem import Problem

_GATEWAY = ("/logga-in", "/logga-ut")
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|Macro (?:Rendering|Syntax) Error|jinja2\.exceptions|Traceback \(most recent")
_REFERENCES = (("a", "href"), ("link:not([rel=canonical])", "href"), ("img", "src"), ("script", "src"),
               ("source", "src"), ("video", "src"), ("audio", "src"), ("track", "src"), ("video", "poster"),
               ("form", "action"))  # fmt: skip


@dataclass(frozen=True)
class _Document:
    references: tuple[tuple[str, str], ...]
    ids: tuple[str, ...]
    leftover: str


def faults(site: Path, audience: str) -> Iterator[Problem]:
    """Yield broken links, missing anchors and files, repeated ids and leftovers of macros in a site's pages."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    documents = {name: _read(site / name) for name in sorted(files) if name.endswith(".html")}
    for name, document in documents.items():
        path = f"{audience}/{name}"
        if document.leftover:
            yield Problem(path, 1, 1, "site-leftover", f"Sidan visar en rest av ett makro: ”{document.leftover}”.",
                          "Kontrollera makroanropen på sidan.")  # fmt: skip
        for repeated in sorted({id for id in document.ids if document.ids.count(id) > 1}):
            yield Problem(path, 1, 1, "site-id", f"Id ”{repeated}” står flera gånger på sidan.",
                          "Ge rubrikerna olika text, eller visa samma post bara en gång på sidan.")  # fmt: skip
        yield from _broken(name, document, documents, files, path)


def _broken(
    name: str, document: _Document, documents: dict[str, _Document], files: set[str], path: str
) -> Iterator[Problem]:
    for kind, target in dict.fromkeys(document.references):
        address = urlsplit(target)
        if address.scheme or address.netloc:
            if kind not in {"a", "form"}:
                yield Problem(path, 1, 1, "site-request", f"Sidan hämtar {target} från en annan webbplats.",
                              "Lägg filen i handboken.")  # fmt: skip
            continue
        if address.path.startswith(_GATEWAY):
            continue
        file = _file(name, unquote(address.path))
        anchor = unquote(address.fragment)
        if file not in files:
            yield Problem(path, 1, 1, "site-link", f"Länken {target} leder ingenstans.", "Rätta länken på sidan.")
        elif kind == "a" and _lacks(documents.get(file), anchor):
            yield Problem(path, 1, 1, "site-anchor", f"Länken {target} leder till ett avsnitt som inte finns.",
                          "Rätta länkens del efter #.")  # fmt: skip


def _lacks(document: _Document | None, anchor: str) -> bool:
    # Material's own anchors begin with two underscores, and its script makes them
    return document is not None and anchor not in {"", *document.ids} and not anchor.startswith("__")


def _file(name: str, path: str) -> str:
    if not path:
        return name
    base = "" if path.startswith("/") else posixpath.dirname(name)
    resolved = posixpath.normpath(posixpath.join(base, path.lstrip("/"))).removeprefix("./")
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        return "index.html" if resolved == "." else f"{resolved}/index.html"
    return "index.html" if resolved == "." else resolved


def _read(file: Path) -> _Document:
    tree = LexborHTMLParser(file.read_bytes())
    references = tuple(
        (tag, value) for tag, attribute in _REFERENCES for node in tree.css(f"{tag}[{attribute}]")
        if (value := node.attributes.get(attribute)) and not value.startswith(("data:", "mailto:", "tel:"))
    )  # fmt: skip
    ids = tuple(value for node in tree.css("[id]") if (value := node.attributes.get("id")))
    for node in tree.css("code, pre, script, style"):
        node.decompose()
    found = _LEFTOVER.search(tree.root.text(separator=" ")) if tree.root else None
    return _Document(references, ids, found[0] if found else "")
