"""The navigation: made from folders, `ordning` and titles, so that nobody keeps it by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from handbok.handbook import Handbook
from handbok.page import Page
from handbok.swedish import alphabetical


def navigation(view: Handbook) -> list[Any]:
    """Return MkDocs' `nav` for the pages of a view: paths, and sections as single-entry mappings."""
    return _section("", view)


def paths(entries: list[Any]) -> Iterator[str]:
    """Yield the paths of the pages in a navigation, or in a part of one, in order."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for inside in entry.values():
                yield from paths(inside)


def _section(folder: str, view: Handbook) -> list[Any]:
    own = [page for page in view.pages.values() if page.folder == folder]
    entries: list[tuple[tuple[bool, int, tuple[int, ...]], Any]] = [(place(page), page.path) for page in own]
    for child in _subfolders(folder, view):
        inside = _section(child, view)
        index = view.pages.get(f"{child}/index.md")
        title = index.title if index else child.rsplit("/", 1)[-1].replace("-", " ").capitalize()
        order = index.meta.order if index and index.meta else 1000
        entry = inside[0] if len(inside) == 1 and isinstance(inside[0], str) else {title: inside}
        entries.append(((True, order, alphabetical(title)), entry))
    return [entry for _, entry in sorted(entries, key=lambda pair: pair[0])]


def place(page: Page) -> tuple[bool, int, tuple[int, ...]]:
    """Return what a page is sorted by among its siblings: a folder's own page first, then `ordning`, then titles."""
    return not page.is_index, page.meta.order if page.meta else 1000, alphabetical(page.title)


def _subfolders(folder: str, view: Handbook) -> list[str]:
    prefix = f"{folder}/" if folder else ""
    inside = (path.removeprefix(prefix) for path in view.pages if path.startswith(prefix))
    return sorted({prefix + path.split("/")[0] for path in inside if "/" in path})
