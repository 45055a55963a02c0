"""Where the links of a page lead once the page is a chapter."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_OUTSIDE = {"http", "https", "mailto", "tel"}
_LOGIN = "/logga-"
_SITE = "site:"
END = "slut:"
"""Begins an address within the booklet that no page has: a chapter at its end."""


@dataclass(frozen=True)
class Addresses:
    """Know the chapters by their pages' addresses, the site around them, and its own address, "" when it has none."""

    chapters: Mapping[str, str]
    site: Path
    base: str

    def rewrite(self, root: LexborNode, page: str) -> None:
        """Let a chapter's links lead within the booklet, out of it, or nowhere: then their words say where."""
        for link in root.css("a"):
            target = self._target(link.attributes.get("href") or "", page)
            if target is None:
                self._spell_out(link, page)
            else:
                link.attrs["href"] = target

    def picture(self, source: str, page: str) -> str:
        """Return a picture's address from the site's root."""
        return _SITE + _resolved(source, page)[0]

    def _target(self, href: str, page: str) -> str | None:
        if href.startswith(END):
            return f"#{href.removeprefix(END)}"
        if urlsplit(href).scheme in _OUTSIDE:
            return href
        if not href or href.startswith(_LOGIN):
            return None
        path, anchor = _resolved(href, page)
        if path in self.chapters:
            return f"#{anchored(self.chapters[path], anchor)}"
        return urljoin(self.base, path) + (f"#{anchor}" if anchor else "") if self.base else None

    def _spell_out(self, link: LexborNode, page: str) -> None:
        title = self._title(link.attributes.get("href") or "", page)
        if title and title.casefold() not in link.text().casefold():
            link.insert_after(f" (sidan {title})")
        link.unwrap()

    def _title(self, href: str, page: str) -> str:
        """Return the name of the page that a link leads to, "" when it leads to a file or to a login."""
        if href.startswith(_LOGIN):
            return ""
        path, _ = _resolved(href, page)
        file = self.site / path / "index.html"
        if (path and not path.endswith("/")) or not file.is_file():
            return ""
        heading = LexborHTMLParser(file.read_text(encoding="utf-8")).css_first("h1")
        return " ".join(heading.text().split()) if heading else ""


def anchored(chapter: str, anchor: str) -> str:
    """Return the id in the booklet of an id on a page."""
    return f"{chapter}--{anchor}" if anchor else chapter


def _resolved(href: str, page: str) -> tuple[str, str]:
    """Return a link's target as an address from the site's root, and its anchor."""
    path, anchor = urldefrag(href)
    path = unquote(path)
    if not path:
        return page, unquote(anchor)
    absolute = posixpath.normpath(posixpath.join("/", "" if path.startswith("/") else page, path)).lstrip("/")
    folder = path.endswith(("/", "/.", "/..")) or path in {".", ".."}
    return (f"{absolute}/" if folder and absolute else absolute), unquote(anchor)
