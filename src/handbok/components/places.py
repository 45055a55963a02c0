"""Where the handbook shows a record in full, so that what only mentions it can link there."""

from __future__ import annotations

from typing import Any

from handbok.macro import Context, RecordRef, discover
from handbok.models.base import Record
from handbok.shipped import layers


def page_showing(context: Context, macro: str, id: str | None = None) -> str | None:
    """Return the path of a page that calls a macro, for one record when `id` is given; this page before others."""
    calls = context.book.callers.get(macro, ())
    paths = [path for path, call in calls if id is None or id in _values(call.args, call.kwargs)]
    return context.page if context.page in paths else next(iter(paths), None)


def page_with(context: Context, macro: str, id: str) -> str | None:
    """Return the path of a page that calls a macro for one record, or else for all of them."""
    return page_showing(context, macro, id) or _page_with_all(context, macro)


def _page_with_all(context: Context, macro: str) -> str | None:
    paths = [path for path, call in context.book.callers.get(macro, ()) if not _values(call.args, call.kwargs)]
    return context.page if context.page in paths else next(iter(paths), None)


def page_for(context: Context, kind: type[Record], id: str) -> str | None:
    """Return the path of the page that shows most of one record, or else of one that shows all of its type."""
    macros = discover(*layers(context.book.root, "macros"))
    calls = [
        path
        for name, macro in macros.items()
        if any(isinstance(each, RecordRef) and each.kind is kind for each in macro.references.values())
        for path, call in context.book.callers.get(name, ())
        if id in _values(call.args, call.kwargs)
    ]
    if calls:
        return max(sorted(set(calls)), key=calls.count)
    gathering = (name for name, macro in macros.items() if kind in macro.shows)
    return next((page for name in gathering if (page := _page_with_all(context, name))), None)


def anchors_of(context: Context, page: str) -> frozenset[str]:
    """Return the anchors that another page's text and macros give it."""
    found = context.book.pages[page].markup
    macros = discover(*layers(context.book.root, "macros"))
    calls = ((macros[call.name], call) for call in found.jinja.calls if call.name in macros)
    return found.anchors.union(
        *(each.anchors(context.book, each.bind(call.args, dict(call.kwargs))) for each, call in calls)
    )


def _values(args: tuple[Any, ...], kwargs: tuple[tuple[str, Any], ...]) -> list[Any]:
    return [*args, *(value for _, value in kwargs)]


def address(context: Context, page: str | None, anchor: str) -> str | None:
    """Return the address of an anchor, on this page or another, or None without a page."""
    if page is None:
        return None
    return f"#{anchor}" if page == context.page else context.url(page, anchor)
