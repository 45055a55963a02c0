"""What the search reads of a built page, and a key that is the same for as long as it reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    """Hold a page that the search finds; its key is a hash of all that the index holds of it."""

    address: str
    language: str
    key: str
    file: Path

    def alone(self) -> str:
        """Return the part of it that Pagefind reads, as a page of its own."""
        part = searched(_html(self.file))
        whole = _LANGUAGE.search(part)
        return part if whole else f'<html lang="{self.language}"><body>{part}</body></html>'


def pages(site: Path) -> list[Page]:
    """Return the pages of a site that the search finds, by their keys: names in order take less room in an index."""
    made = (_page(_address(site, file), file) for file in site.rglob("*.html"))
    return sorted((page for page in made if page), key=lambda page: page.key)


def _page(address: str, file: Path) -> Page | None:
    html = _html(file)
    part = searched(html)
    language = _language(html)
    return Page(address, language, digest([address, language, part]), file) if part else None


def _html(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "replace")


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
