"""The reference of data types: every key of every type, from the models themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbok.components.template import render
from handbok.exports.shape import Limits, Shape, shape
from handbok.macro import Context
from handbok.models import record_types
from handbok.models.base import Record
from handbok.swedish import alphabetical, enumeration

_NOUNS = {"integer": "heltal", "number": "tal", "date": "datum", "boolean": "true eller false", "string": "text"}
_REFERS = {
    "audience": "åtkomst",
    "role": "roll",
    "project": "projekt",
    "course": "kurs",
    "organisation": "organisation",
    "page": "sida",
    "file": "fil",
    "risk": "risk",
    "document": "dokument",
    "meeting": "möte",
    "deliverable": "leverabel",
    "phase": "fas",
}


@dataclass(frozen=True)
class Key:
    """Hold a key of a file: what it is called where it stands, and what may be written there."""

    key: str
    title: str
    value: str
    required: bool


def reference(context: Context) -> str:
    """Return every data type under a heading of its own, as Markdown."""
    kinds = sorted(record_types().values(), key=lambda kind: alphabetical(kind.TITLE))
    return "\n\n".join(_section(context, kind) for kind in kinds)


def _section(context: Context, kind: type[Record]) -> str:
    tables = [(each.title, list(_keys(each))) for each in shape(kind).all() if each.columns]
    html = render("datatyp.html", context, kind=kind, tables=tables)
    return f"## {kind.TITLE} {{ #datatyp-{kind.FOLDER} }}\n\n{html}"


def _keys(of: Shape) -> Iterator[Key]:
    for column in of.columns:
        yield Key(".".join(column.keys), column.title, _value(column.limits), column.limits.required)
    for child in of.children:
        yield Key(".".join(child.keys), child.title, "en lista", False)


def _value(limits: Limits) -> str:
    """Return in words what may be written."""
    noun = f"id för {_REFERS[limits.refers]}" if limits.refers in _REFERS else _NOUNS.get(limits.type, "text")
    if limits.choices:
        noun = enumeration([str(each) for each in limits.choices], "eller")
    if limits.low is not None and limits.high is not None:
        noun = f"{noun} från {limits.low:g} till {limits.high:g}"
    return f"en lista: {noun}" if limits.many else noun
