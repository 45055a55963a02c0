"""The built HTML once more: links, anchors, files, and what a failed macro leaves behind.

Each page is read once, to numbers for what it points at and what it holds, and all are held against each other
together. Only a page that seems to be at fault is looked into again, name by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from handbok.problem import Problem
from handbok.site.document import Document, document, pointed_at
from handbok.site.ngrams import NONE, Numbers, numbers

_GATEWAY = ("/logga-in", "/logga-ut")


@dataclass(frozen=True)
class Pointers:
    """Hold what a page points at and what can be pointed at in it, by number; `at_fault` if it is wrong by itself."""

    at_fault: bool
    files: Numbers
    anchors: Numbers
    ids: Numbers


NOTHING = Pointers(False, NONE, NONE, NONE)
"""What a file that is no page points at."""


def read(name: str, data: bytes) -> Pointers:
    """Read a file of a site."""
    if not name.endswith(".html"):
        return NOTHING
    page = document(data)
    targets = [target for target in dict.fromkeys(page.references) if _is_inside(target[1])]
    found = [(kind, *pointed_at(name, target)) for kind, target in targets]
    anchors = {f"{file}#{anchor}" for kind, file, anchor in found if kind == "a" and _is_anchor(file, anchor)}
    return Pointers(
        bool(page.leftover or _repeated(page) or any(_foreign(page))),
        numbers(list({file for _, file, _ in found})),
        numbers(list(anchors)),
        numbers([f"{name}#{id}" for id in page.ids]),
    )


def faults(site: Path, audience: str) -> Iterator[Problem]:
    """Yield broken links, missing anchors and files, repeated ids and leftovers of macros in a site's pages."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    pages = {name: read(name, file.read_bytes() if name.endswith(".html") else b"") for name, file in files.items()}
    yield from judge(site, audience, pages)


def judge(site: Path, audience: str, pages: Mapping[str, Pointers]) -> Iterator[Problem]:
    """Yield the same of files that were read, all of a site's, by their paths in it."""

    @cache
    def known(name: str) -> Document | None:
        return document((site / name).read_bytes()) if name in pages and name.endswith(".html") else None

    for name in sorted(_suspects(pages)):
        page = known(name)
        path = f"{audience}/{name}"
        if page is None:
            continue
        if page.leftover:
            yield Problem(path, 1, 1, "site-leftover", f"Sidan visar en rest av ett makro: ”{page.leftover}”.",
                          "Kontrollera makroanropen på sidan.")  # fmt: skip
        for repeated in _repeated(page):
            yield Problem(path, 1, 1, "site-id", f"Id ”{repeated}” står flera gånger på sidan.",
                          "Ge rubrikerna olika text, eller visa samma post bara en gång på sidan.")  # fmt: skip
        yield from _broken(name, page, known, pages, path)


def _suspects(pages: Mapping[str, Pointers]) -> set[str]:
    names = list(pages)
    found = {name for name in names if pages[name].at_fault}
    found |= _lacking(names, [pages[name].files for name in names], numbers(names))
    ids = [pages[name].ids for name in names]
    return found | _lacking(names, [pages[name].anchors for name in names], np.concatenate([NONE, *ids]))


def _lacking(names: list[str], wanted: list[Numbers], known: Numbers) -> set[str]:
    """Return the names of those who want a number that is not known."""
    if not names:
        return set()
    missing = np.flatnonzero(~np.isin(np.concatenate(wanted), known))
    owners = np.searchsorted(np.cumsum([len(each) for each in wanted]), missing, side="right")
    return {names[at] for at in np.unique(owners).tolist()}


def _broken(
    name: str, page: Document, known: Callable[[str], Document | None], files: Mapping[str, Pointers], path: str
) -> Iterator[Problem]:
    for target in _foreign(page):
        yield Problem(path, 1, 1, "site-request", f"Sidan hämtar {target} från en annan webbplats.",
                      "Lägg filen i handboken.")  # fmt: skip
    for kind, target in dict.fromkeys(page.references):
        if not _is_inside(target):
            continue
        file, anchor = pointed_at(name, target)
        if file not in files:
            yield Problem(path, 1, 1, "site-link", f"Länken {target} leder ingenstans.", "Rätta länken på sidan.")
        elif kind == "a" and _is_anchor(file, anchor) and _lacks(known(file), anchor):
            yield Problem(path, 1, 1, "site-anchor", f"Länken {target} leder till ett avsnitt som inte finns.",
                          "Rätta länkens del efter #.")  # fmt: skip


def _repeated(page: Document) -> list[str]:
    """Return the ids that stand more than once."""
    return sorted(id for id, count in Counter(page.ids).items() if count > 1)


def _foreign(page: Document) -> Iterator[str]:
    """Yield what a page fetches from another site; leading there is fine."""
    for kind, target in dict.fromkeys(page.references):
        address = urlsplit(target)
        if (address.scheme or address.netloc) and kind not in {"a", "form"}:
            yield target


def _is_inside(target: str) -> bool:
    address = urlsplit(target)
    return not address.scheme and not address.netloc and not address.path.startswith(_GATEWAY)


def _is_anchor(file: str, anchor: str) -> bool:
    # Material's own anchors begin with two underscores, and its script makes them
    return file.endswith(".html") and anchor != "" and not anchor.startswith("__")


def _lacks(page: Document | None, anchor: str) -> bool:
    return page is not None and anchor not in page.ids
