"""The handbook's links to other sites, each with what it is cited for: the line that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from handbok.components.template import render
from handbok.macro import Context
from handbok.markdown.links import Link, unlinked
from handbok.page import Page
from handbok.swedish import alphabetical

_CALL = re.compile(r"\{\{[^{}]*?\"([^\"]*)\"[^{}]*\}\}")
"""A word that a macro explains: its own text is enough here."""


@dataclass(frozen=True)
class OutLink:
    """Hold a link out, the page it stands on, and the line that says what it is there for."""

    page: Page
    target: str
    text: str
    line: str

    @property
    def host(self) -> str:
        """Return whose site it is."""
        return (urlsplit(self.target).hostname or "").removeprefix("www.")


def links(context: Context) -> str:
    """Return every link out of the pages that the reader may see, by site."""
    found = sorted(_links(context), key=lambda each: (alphabetical(each.host), each.target, each.page.path))
    return render("utlankar.html", context, links=found)


def _links(context: Context) -> Iterator[OutLink]:
    for page in context.book.pages.values():
        for link in page.markup.links:
            if link.target.startswith(("http://", "https://")):
                yield OutLink(page, link.target, link.text, _line(page, link))


def _line(page: Page, link: Link) -> str:
    start = page.body.rfind("\n", 0, link.start) + 1
    end = page.body.find("\n", link.end)
    line = unlinked(page.body[start : end if end >= 0 else None])
    return _CALL.sub(r"\1", line).strip().lstrip("-*0123456789. ")
