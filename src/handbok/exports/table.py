"""Records as tables of plain values, as one audience may see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from handbok.entry import Entry
from handbok.exports.shape import Column, Limits, Shape, shape
from handbok.exports.withheld import shareable
from handbok.models.base import Record

FILE, PARENT, NUMBER = "Datafil", "Hör till", "Nr"
"""Titles of columns that say which file, which row of the table above, and which place in its list."""


@dataclass(frozen=True)
class Formula:
    """Hold a computed value, and what a spreadsheet counts it by."""

    value: str | int | None
    text: str


Cell = str | int | float | date | None
Cells = tuple[Cell | Formula, ...]


@dataclass(frozen=True)
class Head:
    """Hold a column of a finished table; `column` is None for those that no model has."""

    title: str
    column: Column | None = None
    tones: tuple[tuple[str, str], ...] = ()
    computed: bool = False

    @property
    def key(self) -> str:
        """Return what formulas call the column."""
        return self.column.keys[-1] if self.column else self.title


@dataclass(frozen=True)
class Table:
    """Hold a finished table; `name` is its file's, `title` its sheet's."""

    name: str
    title: str
    heads: tuple[Head, ...]
    rows: tuple[Cells, ...]


def tables(entries: Iterable[Entry[Record]], *, gathered: bool = False) -> tuple[Table, ...]:
    """Return the tables of some records of one type; when they are gathered, a first column names the file."""
    found = list(entries)
    if not found:
        return ()
    whole = shape(type(found[0].record))
    rows: dict[str, list[Cells]] = {each.name: [] for each in whole.all()}
    for entry in found:
        record = shareable(entry.record)
        for name, cells in _rows(whole, record, record, entry.id, 0, ""):
            rows[name].append((entry.id, *cells) if gathered else cells)
    first = (Head(FILE),) if gathered else ()
    return tuple(
        Table(each.name, each.title, (*first, *heads(each)), tuple(rows[each.name]))
        for each in whole.all()
        if each.columns
    )


def heads(of: Shape) -> tuple[Head, ...]:
    """Return the columns of a table, computed ones after the fields that they follow."""
    made = [Head(title) for title in _leading(of)]
    for column in of.columns:
        made.append(Head(column.title, column))
        made += [Head(each.title, None, each.tones, True) for each in of.computed if (each.after,) == column.attributes]
    return tuple(made)


def _leading(of: Shape) -> tuple[str, ...]:
    return ((PARENT,) if of.nested else ()) + ((NUMBER,) if of.attributes and not of.has_id else ())


def _rows(
    of: Shape, item: BaseModel, record: Record, parent: str, number: int, above: str
) -> Iterator[tuple[str, Cells]]:
    own = getattr(item, "id", None)
    key = own if isinstance(own, str) else f"{above}.{number}" if above else str(number)
    lead: Mapping[str, Cell] = {PARENT: above, NUMBER: number}
    yield of.name, (*(lead[title] for title in _leading(of)), *_cells(of, item, record))
    for child in of.children:
        for at, each in enumerate(value_at(item, child.attributes) or (), 1):
            yield from _rows(child, each, record, parent, at, key if of.attributes else "")


def _cells(of: Shape, item: BaseModel, record: Record) -> Iterator[Cell | Formula]:
    for column in of.columns:
        yield cell(value_at(item, column.attributes), column.limits)
        for each in of.computed:
            if (each.after,) == column.attributes:
                yield Formula(each.value(record, item), each.formula(record))


def value_at(item: Any, attributes: tuple[str, ...]) -> Any:
    """Return what a model holds, or None where a part on the way is missing."""
    for name in attributes:
        item = getattr(item, name, None)
    return item


def cell(value: Any, limits: Limits) -> Cell:
    """Return a field's value as one cell's; a list of texts has a line for each, for a comma may be a part of one."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, tuple):
        return (", " if limits.is_words else "\n").join(str(cell(each, limits)) for each in value) or None
    return value if isinstance(value, str | int | float | date) or value is None else str(value)
