"""Where the handbook shows a record in full, so that what only mentions it can link there."""

from __future__ import annotations

from typing import Any

from handbok.macro import Context


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


def _values(args: tuple[Any, ...], kwargs: tuple[tuple[str, Any], ...]) -> list[Any]:
    return [*args, *(value for _, value in kwargs)]


def address(context: Context, page: str | None, anchor: str) -> str | None:
    """Return the address of an anchor, on this page or another, or None without a page."""
    if page is None:
        return None
    return f"#{anchor}" if page == context.page else context.url(page, anchor)
