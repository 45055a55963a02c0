"""Records that have a page each, in a folder of their own: what one lacks of the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from handbok.entry import Entry
    from handbok.handbook import Handbook
    from handbok.models.base import Record
    from handbok.page import Page


R = TypeVar("R", bound="Record")


def without_page(book: Handbook, kind: type[R]) -> Iterator[Entry[R]]:
    """Yield the records of a type whose page is not there; a page that cannot be read is."""
    for id, entry in book.records(kind).items():
        path = f"{kind.FOLDER}/{id}.md"
        if path not in book.pages and f"docs/{path}" not in book.unreadable:
            yield entry


def without_record(book: Handbook, kind: type[R]) -> Iterator[tuple[str, Page]]:
    """Yield the pages of a type's folder that no record stands for, each with the id it would have."""
    records = book.records(kind)
    for page in book.pages.values():
        id = page.path.rsplit("/", 1)[-1].removesuffix(".md")
        if page.folder != kind.FOLDER or page.is_index or id in records:
            continue
        if f"data/{kind.FOLDER}/{id}.yml" not in book.unreadable:
            yield id, page
