"""A changed register read anew, before anything is written: it must hold, and say what the workbook said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from handbok.entry import Entry
from handbok.exports.shape import Column, Shape, shape
from handbok.exports.table import Formula, Table, tables
from handbok.exports.withheld import shareable
from handbok.imports import yamlnode
from handbok.imports.cell import Value, as_read
from handbok.imports.fault import Fault
from handbok.imports.sheet import Row, Sheets
from handbok.models.base import Record
from handbok.validation.faults import faults_of
from handbok.validation.messages import swedish
from handbok.yaml.tree import Path, Tree

_MISSING = "{} saknas. Fyll i rutan."
_PART = "Här saknas något: {} {}"
_OTHERWISE = "Ändringarna går inte att skriva säkert i {}. Inget är ändrat. Gör dem för hand i filen."


@dataclass(frozen=True)
class Proof:
    """Hold what a register would be: its tree, and the row that each of its mappings comes from."""

    entry: Entry[Record]
    tree: Tree
    rows: Mapping[Path, tuple[Shape, Row]]
    sheets: Sheets

    def faults(self) -> Iterator[Fault]:
        """Yield what does not hold, and the values written over a formula that are not what it gives."""
        kind = type(self.entry.record)
        try:
            record = kind.model_validate(self.tree.value)
        except ValidationError as error:
            for fault in faults_of(error, self.tree):
                yield self._placed(fault.path, fault.kind == "missing", fault.details)
            return
        made = tables([Entry(self.entry.id, self.entry.path, record, self.tree)])
        wrong = list(_computed(made, self.sheets))
        yield from wrong
        if not wrong and not self.sheets.faults and self._shows_all and not self._agrees(made):
            yield Fault(_OTHERWISE.format(self.entry.path))

    @property
    def _shows_all(self) -> bool:
        """Tell whether the workbook had just what the file says: not less of it, nor an audience that follows from a course."""
        record = self.entry.record
        return shareable(record) == type(record).model_validate(self.entry.tree.value)

    def _placed(self, path: Path, missing: bool, details: Any) -> Fault:
        """Return a fault in the cell that a path of the file comes from, or in its row, or in the file."""
        found = next((at for at in range(len(path), -1, -1) if path[:at] in self.rows), None)
        name = next((part for part in reversed(path) if isinstance(part, str)), self.entry.path)
        if found is None:
            return Fault(" ".join(swedish(details, name)))
        of, row = self.rows[path[:found]]
        column = _column(of, tuple(str(part) for part in path[found:] if isinstance(part, str)))
        title = column.title if column else name
        message = _MISSING.format(title) if missing else " ".join(swedish(details, title))
        return row.fault(message, column.keys if column else None)

    def _agrees(self, made: tuple[Table, ...]) -> bool:
        """Tell whether each table has just the rows of its sheet, in whatever order."""
        whole = {each.name: each for each in shape(type(self.entry.record)).all()}
        return all(
            Counter(_said(whole[table.name], self.sheets.rows[table.name])) == Counter(_held(table))
            for table in made
            if table.name in self.sheets.rows
        )


def placed(root: Any, whole: Shape, rows: Mapping[int, Row]) -> dict[Path, tuple[Shape, Row]]:
    """Return the rows that a tree's mappings hold, by the mappings' paths."""
    return dict(_placed(root, whole, (), rows))


def _placed(node: Any, of: Shape, path: Path, rows: Mapping[int, Row]) -> Iterator[tuple[Path, tuple[Shape, Row]]]:
    if id(node) in rows:
        yield path, (of, rows[id(node)])
    for child in of.children:
        for at, each in enumerate(yamlnode.entries(node, child.keys)):
            yield from _placed(each, child, (*path, *child.keys, at), rows)


def _column(of: Shape, keys: tuple[str, ...]) -> Column | None:
    """Return the column of a key, or the first one of a part that is missing altogether."""
    return next((each for each in of.columns if keys and each.keys[: len(keys)] == keys), None)


def _said(of: Shape, rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        yield tuple(_plain(column, row.values.get(column.keys)) for column in of.columns)


def _held(table: Table) -> Iterator[tuple[str, ...]]:
    for row in table.rows:
        cells = zip((head.column for head in table.heads), row, strict=True)
        yield tuple(_plain(column, as_read(column, cell)) for column, cell in cells if column)


def _plain(column: Column, value: Value) -> str:
    """Return a value for comparing: a date may be a text in a cell, 3 may be 3.0, and an empty cell says the default."""
    if value in (None, ()):
        value = as_read(column, column.default)
    return str(value) if isinstance(value, bool) or not isinstance(value, int | float) else repr(float(value))


def _computed(made: tuple[Table, ...], found: Sheets) -> Iterator[Fault]:
    for table in made:
        titles = [head.title for head in table.heads]
        own = next((at for at, head in enumerate(table.heads) if head.key == "id"), None)
        for row in found.rows.get(table.name, ()):
            for title, (value, address) in row.computed.items():
                cells = next((each for each in table.rows if own is not None and each[own] == row.id), None)
                right = cells[titles.index(title)] if cells else None
                if isinstance(right, Formula) and str(right.value) != str(value):
                    yield Fault(
                        f"{title} räknas ut och är {right.value}, inte {value}. Töm cellen.", row.sheet, address
                    )
