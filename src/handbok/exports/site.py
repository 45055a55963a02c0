"""What a site lets its readers fetch: the tables and templates that its pages show, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from handbok.exports import form
from handbok.exports.calendar import REVIEWS, reviews
from handbok.exports.download import Download, of_record, of_type
from handbok.handbook import Handbook
from handbok.macro import Macro, RecordRef
from handbok.models.base import Record
from handbok.models.form import Form

DOCUMENTS = "wordmallar"
"""The macro that lists documents to fill in, and filled ones."""

REVIEW_PLAN = "granskningsplan"
"""The macro that says when pages are to be reviewed."""

Wanted = tuple[type[Record], str | None]
"""A record, or all of a type."""


Making = Callable[[Handbook], Iterator[tuple[str, bytes]]]
"""What makes some files of a view: their paths, from the site's root, and their bytes."""


def files(view: Handbook, macros: Mapping[str, Macro]) -> Iterator[tuple[str, bytes]]:
    """Yield the path, from the site's root, and the bytes of each file that a view's pages offer."""
    for making in makings(view, macros).values():
        yield from making(view)


def makings(view: Handbook, macros: Mapping[str, Macro]) -> dict[str, Making]:
    """Return what makes the files that a view's pages offer, each part by a name of its own."""
    found = {
        f"{kind.FOLDER}/{id or ''}": _making(kind, id)
        for kind, id in sorted(_wanted(view, macros), key=lambda each: (each[0].FOLDER, each[1] or ""))
    }
    if view.callers.get(DOCUMENTS):
        found[DOCUMENTS] = form.documents
    if view.callers.get(REVIEW_PLAN):
        found[REVIEW_PLAN] = lambda seen: iter([(REVIEWS, reviews(seen))])
    return found


def shown(macro: Macro, arguments: Mapping[str, Any]) -> list[Wanted]:
    """Return what a macro's call shows: the records that its arguments name, or else all of the types it gathers."""
    named: list[Wanted] = [
        (reference.kind, arguments[name])
        for name, reference in macro.references.items()
        if isinstance(reference, RecordRef) and isinstance(arguments.get(name), str)
    ]
    return named or [(kind, None) for kind in macro.shows if kind is not Form]


def _wanted(view: Handbook, macros: Mapping[str, Macro]) -> set[Wanted]:
    found: set[Wanted] = set()
    for name, calls in view.callers.items():
        macro = macros.get(name)
        if macro is None or macro.inline:
            continue
        for _, call in calls:
            found.update(shown(macro, macro.bind(call.args, dict(call.kwargs))))
    return {each for each in found if each[1] is None or each[1] in view.records(each[0])}


def _making(kind: type[Record], id: str | None) -> Making:
    if kind is Form and id:
        return lambda seen: iter(form.files(seen, id))
    return lambda seen: iter(_download(seen, kind, id).files())


def _download(view: Handbook, kind: type[Record], id: str | None) -> Download:
    return of_record(view, view.records(kind)[id]) if id else of_type(view, kind)
