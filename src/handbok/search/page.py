"""What the search reads of a built page, and a key that is the same for as long as it reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from handbok.cache.digests import digest
from handbok.release.listing import address

_MARK = "data-pagefind-body"
_TAG = re.compile(r"""<([a-z][a-z0-9-]*)(?:[^>"']|"[^"]*"|'[^']*')*>""", re.I)
_BESIDE = re.compile(r"data-pagefind-(?!ignore)")
_LANGUAGE = re.compile(r"""<html\b[^>]*?\slang=["']?([\w-]+)""", re.I)


@dataclass(frozen=True)
class Page:
    """Hold a page that the search finds: its address, its language, and the part of it that Pagefind reads."""

    address: str
    language: str
    html: str

    @cached_property
    def key(self) -> str:
        """Return a hash of all that the index holds of it."""
        return digest([self.address, self.language, self.html])

    @property
    def alone(self) -> str:
        """Return it as a page of its own."""
        whole = _LANGUAGE.search(self.html)
        return self.html if whole else f'<html lang="{self.language}"><body>{self.html}</body></html>'


def pages(site: Path) -> list[Page]:
    """Return the pages of a site that the search finds, by their addresses."""
    found = ((file, file.read_text(encoding="utf-8")) for file in site.rglob("*.html"))
    read = ((file, html, searched(html)) for file, html in found)
    made = (Page(_address(site, file), _language(html), part) for file, html, part in read if part)
    return sorted(made, key=lambda page: page.address)


def searched(html: str) -> str:
    """Return what Pagefind reads of a page; "" for a page that it leaves out.

    What stands around is the same navigation on all pages, and changes with any of them. A page that tells Pagefind
    something there, or has no heading within, is taken whole.
    """
    parts = list(_parts(html))
    if not parts:
        return ""
    beside, at = [], 0
    for start, end in parts:
        beside.append(html[at:start])
        at = end
    within = "".join(html[start:end] for start, end in parts)
    whole = "<h1" not in within or _BESIDE.search("".join([*beside, html[at:]]))
    return html if whole else within


def _parts(html: str) -> Iterator[tuple[int, int]]:
    """Yield where each element that is searched begins and ends."""
    at = html.find(_MARK)
    while at >= 0:
        tag = _TAG.match(html, html.rfind("<", 0, at))
        end = at + len(_MARK)
        if tag is not None and tag.end() > at:  # else a page that only speaks of the mark
            end = _end(html, tag)
            yield tag.start(), end
        at = html.find(_MARK, end)


def _end(html: str, tag: re.Match[str]) -> int:
    depth = 1
    for found in re.compile(rf"<(/?){tag[1]}\b[^>]*>", re.I).finditer(html, tag.end()):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(html)


def _address(site: Path, file: Path) -> str:
    return quote(address(file.relative_to(site).as_posix()))


def _language(html: str) -> str:
    found = _LANGUAGE.search(html)
    return found[1].lower() if found else "unknown"
