"""Any record in short: what it is called, its own values, and its lists as tables, read from its model alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from handbok.components import names
from handbok.components.places import address, anchors_of
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models.base import Item, Record
from handbok.parts import Value, values
from handbok.swedish import long_date, number

MOST = 4
"""More columns would make every list a wall; the record's own page has them all."""

_APART = {"audience", "project", "deficiencies", "name", "id"}


@dataclass(frozen=True)
class Line:
    """Be an entry of a list: its address, if a page shows it, and its values by column."""

    href: str | None
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """Be a list of a record as a table."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def title(entry: Entry[Record]) -> str:
    """Return a record's name, or its type's title with its date, or its id."""
    name = getattr(entry.record, "name", None)
    day = getattr(entry.record, "date", None)
    body = getattr(entry.record, "body", None)
    if isinstance(name, str):
        return name
    words = [
        text for text in (body or type(entry.record).TITLE, long_date(day) if isinstance(day, date) else "") if text
    ]
    return " ".join(words)


def facts(context: Context, record: Record) -> tuple[tuple[str, str], ...]:
    """Return the record's own plain values, by the titles of their fields."""
    return tuple(
        (type(record).model_fields[name].title or name, text)
        for name, text in _told(context, record)
        if name not in _APART
    )


def listings(context: Context, record: Record, page: str | None) -> tuple[Listing, ...]:
    """Return the record's lists of entries; each entry leads to its place on the record's page."""
    known = anchors_of(context, page) if page else frozenset()
    found = []
    for name, field in type(record).model_fields.items():
        entries = getattr(record, name)
        if (
            name not in _APART
            and isinstance(entries, tuple)
            and entries
            and all(isinstance(each, Item) for each in entries)
        ):
            found.append(_listing(context, record, field.title or name, entries, (page, known)))
    return tuple(found)


def _listing(
    context: Context, record: Record, title: str, entries: tuple[Item, ...], place: tuple[str | None, frozenset[str]]
) -> Listing:
    told = [dict(_told(context, each, getattr(record, "project", None))) for each in entries]
    filled = [name for name in type(entries[0]).model_fields if any(name in each for each in told)]
    columns = [name for name in filled if name not in _APART or name == "name" or _speaks(name, entries)][:MOST]
    return Listing(
        title,
        tuple(type(entries[0]).model_fields[name].title or "Id" for name in columns),
        tuple(
            Line(_href(context, entry, place), tuple(each.get(name, "") for name in columns))
            for entry, each in zip(entries, told, strict=True)
        ),
    )


def _speaks(name: str, entries: tuple[Item, ...]) -> bool:
    """Tell whether ids are for readers, as DP-R4 is and metodstod is not."""
    return name == "id" and any(each.id != each.id.lower() for each in entries if hasattr(each, "id"))


def _href(context: Context, entry: Item, place: tuple[str | None, frozenset[str]]) -> str | None:
    page, known = place
    anchor = str(getattr(entry, "id", "")).lower()
    return address(context, page, anchor) if anchor in known else None


def _told(context: Context, model: BaseModel, project: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield the plain values of a model by field, as readers write them."""
    project = getattr(model, "project", None) or project
    fields = {field.alias or name: (name, field.default) for name, field in type(model).model_fields.items()}
    for value in values(model):
        if len(value.path) != 1:
            continue
        name, default = fields[str(value.path[0])]
        if value.value != default and (text := _text(context, value, project)):
            yield name, text


def _text(context: Context, value: Value, project: str | None) -> str:
    if isinstance(value.value, tuple):
        parts = [_one(context, each, value.refers, project) for each in value.value]
        return "; ".join(parts) if all(parts) else ""
    return _one(context, value.value, value.refers, project)


def _one(context: Context, value: Any, refers: str, project: str | None) -> str:
    match value:
        case bool():
            return "Ja" if value else "Nej"
        case date():
            return long_date(value)
        case int() | float():
            return number(value)
        case str():
            return _named(context, value, refers, project)
        case _:
            return ""


def _named(context: Context, value: str, refers: str, project: str | None) -> str:
    match refers:
        case "role":
            return names.role(context, project, value)
        case "organisation":
            return names.organisation(context, value)
        case "project":
            return names.project(context, value)
        case "" | "risk":
            return value if value[1:2].isupper() else value[:1].upper() + value[1:]  # eBlomlådan is a name
        case _:  # an id that says nothing to a reader
            return ""
