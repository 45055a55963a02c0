"""What a page's Markdown became: its HTML and its headings, without the theme around them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents

from handbok.cache.digests import digest


@dataclass(frozen=True)
class Content:
    """Hold the HTML, and each heading as [its HTML, its id, its level from 0, those below it]."""

    html: str
    headings: list[Any]

    @property
    def digest(self) -> str:
        """Return a hash of it all."""
        return digest([self.html, json.dumps(self.headings)])

    @property
    def contents(self) -> TableOfContents:
        """Return the headings as MkDocs gives them to a theme."""
        links = [_link(each) for each in self.headings]
        for first in links[:1]:
            first.active = True  # type: ignore[attr-defined]  # as MkDocs marks it
        return TableOfContents(links)

    def encode(self) -> bytes:
        """Return it as bytes, for decode()."""
        return json.dumps([self.html, self.headings], ensure_ascii=False).encode()


def of(html: str, contents: Iterable[AnchorLink]) -> Content:
    """Return what MkDocs has made of a page."""
    return Content(html, [_heading(each) for each in contents])


def decode(data: bytes) -> Content:
    """Return what encode() gave."""
    return Content(*json.loads(data))


def _heading(link: AnchorLink) -> list[Any]:
    return [link.title, link.id, link.level, [_heading(each) for each in link.children]]


def _link(heading: list[Any]) -> AnchorLink:
    title, id, level, below = heading
    link = AnchorLink(title, id, level)
    link.children = [_link(each) for each in below]
    return link
