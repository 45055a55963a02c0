"""Whether what a cell refers to exists, in the handbook or further on in the same workbook."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from handbok.entry import Entry
from handbok.exports.shape import Column, Shape
from handbok.handbook import Handbook
from handbok.imports.cell import Value
from handbok.imports.fault import Fault
from handbok.imports.sheet import Row, Sheets
from handbok.models.base import Record
from handbok.suggestion import suggestion
from handbok.writing import known


class References:
    """Know the ids that a register's columns may hold."""

    def __init__(self, book: Handbook, entry: Entry[Record], whole: Shape, sheets: Sheets) -> None:
        self._known = known.Known(book)
        self._project = getattr(entry.record, "project", None) or entry.id
        self._own = [
            (each.model.__name__.lower(), row.id) for each in whole.all() for row in sheets.rows.get(each.name, ())
        ]
        self.ids = cache(self._ids)

    def faults(self, column: Column, row: Row, value: Value) -> Iterator[Fault]:
        """Yield a fault for each id in a cell that is nobody's; of what no ids are known nothing is said."""
        ids = self.ids(column.limits.refers)
        for each in value if isinstance(value, tuple) else (value,):
            if ids and each is not None and each not in ids:
                message = f"{column.title}: ”{each}” finns inte. {suggestion(str(each), sorted(ids))}"
                yield row.fault(message, column.keys)

    def _ids(self, refers: str) -> frozenset[str]:
        there = self._known.choices(refers, self._project) if refers else ()
        return frozenset(there) | {id for kind, id in self._own if refers == kind and id}
