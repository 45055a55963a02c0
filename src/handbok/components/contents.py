"""The handbook's pages: all of them in the order of the navigation, and what has changed."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from datetime import date
from typing import Any

from handbok.components.template import render
from handbok.macro import Context
from handbok.navigation import navigation
from handbok.news import news
from handbok.page import Page


@dataclass(frozen=True)
class Branch:
    """Hold a page or a folder's name, and what stands under it."""

    title: str
    page: Page | None
    children: tuple[Branch, ...] = ()


def contents(context: Context) -> str:
    """Return every page the reader may see, nested by folder."""
    branches = _branches(navigation(context.book), context)
    return render("innehall.html", context, branches=branches)


def changes(context: Context, count: int) -> str:
    """Return the latest changes that pages tell of, the newest first: what a day did alike to several pages, once."""
    told: dict[tuple[date, str], list[Page]] = {}
    for each in news(context.book, count):
        told.setdefault((each.change.date, each.change.text), []).append(each.page)
    return render("nytt.html", context, told=told, part=lambda page: _part(context, page))


def _part(context: Context, page: Page) -> str:
    """Return the title of what a page stands in: courses have lessons of the same names."""
    folder = posixpath.dirname(page.folder) if page.is_index else page.folder
    own = context.book.pages.get(f"{folder}/index.md")
    return own.title if own else ""


def _branches(entries: list[Any], context: Context) -> tuple[Branch, ...]:
    return tuple(_branch(entry, context) for entry in entries)


def _branch(entry: Any, context: Context) -> Branch:
    if isinstance(entry, str):
        page = context.book.pages[entry]
        return Branch(page.title, page)
    ((title, inside),) = entry.items()
    first, *rest = _branches(inside, context)
    if first.page is not None and first.page.is_index:
        return Branch(title, first.page, tuple(rest))
    return Branch(title, None, (first, *rest))
