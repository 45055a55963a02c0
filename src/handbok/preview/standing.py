"""What can be shown while a file is broken: the file as it stood when it could last be read."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.base import Record
from handbok.page import Page


def standing(new: Handbook, last: Handbook | None) -> Handbook:
    """Return a handbook in which what cannot be read now stands as it did in the last one.

    What has not changed is the last one's own object, so that what was worked out of it need not be again.
    """
    if last is None:
        return new
    pages = {path: _page(new, path, page, last.pages.get(path)) for path, page in new.pages.items()}
    for path, page in last.pages.items():
        if page.source.path in new.unreadable:
            pages.setdefault(path, page)
    entries = {
        kind: MappingProxyType(_entries(new, found, last.entries.get(kind, {}))) for kind, found in new.entries.items()
    }
    settings = {name: tree for name, tree in last.settings.items() if f"data/{name}.yml" in new.unreadable}
    return replace(
        new,
        pages=MappingProxyType(pages),
        entries=MappingProxyType(entries),
        settings=MappingProxyType({**settings, **new.settings}),
    )


def _page(new: Handbook, path: str, page: Page, last: Page | None) -> Page:
    if last is None:
        return page
    same = page.source.text == last.source.text and page.meta == last.meta
    return last if same or page.source.path in new.unreadable else page


def _entries(new: Handbook, found: object, last: object) -> dict[str, Entry[Record]]:
    assert isinstance(found, MappingProxyType | dict)  # noqa: S101  what load() gives
    assert isinstance(last, MappingProxyType | dict)  # noqa: S101
    kept = {id: entry for id, entry in last.items() if entry.path in new.unreadable}
    return {**found, **kept}
