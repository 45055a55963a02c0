"""A handbook as one audience may see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

from pydantic import BaseModel

from handbok.markdown.targets import is_path
from handbok.models.base import Item, Record, texts_in
from handbok.models.media import Media
from handbok.parts import values
from handbok.showing import media_files

if TYPE_CHECKING:
    from handbok.chain import Chain
    from handbok.entry import Entry
    from handbok.handbook import Handbook
    from handbok.markdown.links import Link
    from handbok.page import Page

B = TypeVar("B", bound=BaseModel)
R = TypeVar("R", bound=Record)


def restrict(book: Handbook, viewer: str) -> Handbook:
    """Return the handbook with the pages, records and list entries that `viewer` may see, and the files these use."""
    chain = book.chain
    pages = {path: page for path, page in book.pages.items() if sees_page(chain, viewer, page)}
    entries = {
        folder: MappingProxyType(
            {
                id: replace(entry, record=_visible_record(entry.record, chain, viewer))
                for id, entry in found.items()
                if sees_record(chain, viewer, entry)
            }
        )
        for folder, found in book.entries.items()
    }
    seen = replace(book, pages=MappingProxyType(pages), entries=MappingProxyType(entries))
    used = used_files(seen)
    return replace(seen, assets=MappingProxyType({path: book.assets[path] for path in book.assets if path in used}))


def used_files(book: Handbook) -> set[str]:
    """Return the files beside the pages that a handbook's pages link to or show, or that its records name.

    A film's files follow from the pages that show it, not from its record alone.
    """
    used = media_files(book)
    for page in book.pages.values():
        used |= {unquote(page.resolve(link.target)) for link in page.markup.links if is_path(link.target)}
        used |= {str(value) for call in page.markup.jinja.calls for value in (*call.args, *dict(call.kwargs).values())}
    for folder, entries in book.entries.items():
        if folder != Media.FOLDER:
            used |= {text for entry in entries.values() for text in texts_in(entry.record)}
    return used & book.assets.keys()


def withheld_links(page: Page, book: Handbook, view: Handbook) -> Iterator[tuple[Link, Page]]:
    """Yield a page's links to pages of the handbook that a view of it lacks, with the page each leads to."""
    for link in page.markup.links:
        target = book.pages.get(page.resolve(link.target)) if is_path(link.target) else None
        if target is not None and target.path not in view.pages:
            yield link, target


def sees_page(chain: Chain, viewer: str, page: Page) -> bool:
    """Tell whether an audience may see a page; one without a known audience is seen by nobody."""
    return page.meta is not None and chain.sees(viewer, page.meta.audience)


def sees_record(chain: Chain, viewer: str, entry: Entry[Record]) -> bool:
    """Tell whether an audience may see a record; what has no audience of its own is the audiences themselves."""
    return entry.record.audience is None or chain.sees(viewer, entry.record.audience)


def _visible_record(record: R, chain: Chain, viewer: str) -> R:
    seen = _visible_parts(record, chain, viewer)
    if seen is record:
        return record
    # a deficiency of a withheld entry would name it
    ids = {value.item for value in values(seen)}
    told = tuple(each for each in seen.deficiencies if each.item is None or each.item in ids)
    return seen.model_copy(update={"deficiencies": told})


def _visible_parts(model: B, chain: Chain, viewer: str) -> B:
    changes = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        seen = _visible(value, chain, viewer)
        if seen is not value:
            changes[name] = seen
    return model.model_copy(update=changes) if changes else model


def _visible(value: Any, chain: Chain, viewer: str) -> Any:
    if isinstance(value, Item) and value.audience is not None and not chain.sees(viewer, value.audience):
        return None
    if isinstance(value, BaseModel):
        return _visible_parts(value, chain, viewer)
    if isinstance(value, tuple):
        seen = tuple(part for each in value if (part := _visible(each, chain, viewer)) is not None)
        return (
            value if len(seen) == len(value) and all(new is old for new, old in zip(seen, value, strict=True)) else seen
        )
    return value
