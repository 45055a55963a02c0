"""Which pages a problem concerns: the page it stands on, and those that show the record or the file it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from handbok.exports.site import shown
from handbok.handbook import Handbook
from handbok.macro import Macro
from handbok.markdown.targets import is_path
from handbok.models import record_types
from handbok.problem import Problem


def on_page(problems: Iterable[Problem], book: Handbook, macros: Mapping[str, Macro], path: str) -> list[Problem]:
    """Return the problems that concern a page, its own first."""
    found = list(problems)
    own = [problem for problem in found if problem.path == f"docs/{path}"]
    used = _files_of(book, macros, path)
    return own + [problem for problem in found if problem.path in used]


def _files_of(book: Handbook, macros: Mapping[str, Macro], path: str) -> set[str]:
    page = book.pages.get(path)
    if page is None:
        return set()
    files = {f"docs/{unquote(page.resolve(link.target))}" for link in page.markup.links if is_path(link.target)}
    for call in page.markup.jinja.calls:
        files |= _files_of_call(book, macros.get(call.name), call.args, dict(call.kwargs))
    return {file for file in files if not file.endswith(".md")}


def _files_of_call(
    book: Handbook, macro: Macro | None, args: tuple[object, ...], kwargs: dict[str, object]
) -> set[str]:
    if macro is None or macro.inline:
        return set()
    try:
        wanted = shown(macro, macro.bind(args, kwargs))
    except TypeError:  # the arguments do not fit, which a rule says
        return set()
    known = record_types().values()
    return {
        f"data/{kind.FOLDER}/{each}.yml"
        for kind, id in wanted
        if kind in known
        for each in ([id] if id else book.records(kind))
    }
