"""A register's file changed by what a workbook says of it: what differs is put in its place, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from handbok.exports.shape import Column, Shape
from handbok.exports.table import value_at
from handbok.exports.withheld import shareable
from handbok.imports import yamlnode
from handbok.imports.cell import Value, as_read, fits_a_cell, holds
from handbok.imports.reference import References
from handbok.imports.sheet import Row, Sheets
from handbok.models.base import Record

_ONE_ROW = "Bladet har en enda rad, som gäller hela registret. Töm den här raden."
_ELSEWHERE = "{} går inte att skriva i en ruta här. Låt rutan stå som den var och ändra i registrets fil."
_ORPHAN = "Raden hör till ”{}”, som inte finns. Skriv ett id från bladet ovanför."
_TWICE = "”{}” står redan på rad {}. Ge raden ett eget."


@dataclass
class Editor:
    """Change a file's tree; `placed` tells which row each mapping of the tree holds."""

    root: Any
    sheets: Sheets
    references: References
    placed: dict[int, Row] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)

    def edit(self, whole: Shape, record: Record) -> None:
        """Bring the tree in line with the rows, and tell of each row that has no place in it."""
        shown = shareable(record)
        first, *more = self.sheets.rows.get(whole.name) or (None,)
        if first is not None:
            self._values(whole, self.root, shown, first)
        self.sheets.faults += [row.fault(_ONE_ROW) for row in more if row]
        self._lists(whole, self.root, shown, "")
        self._orphans(whole)

    def _values(self, of: Shape, node: Any, item: BaseModel | None, row: Row) -> None:
        self.placed[id(node)] = row
        for column in of.columns:
            if column.keys not in row.values:
                continue
            new, old = row.values[column.keys], value_at(item, column.attributes)
            if item is not None and new == as_read(column, old):
                continue
            self.sheets.faults += self.references.faults(column, row, new)
            if not fits_a_cell(column, old) and (item is not None or new):
                self.sheets.faults.append(row.fault(_ELSEWHERE.format(column.title), column.keys))
                continue
            kin = [each.keys[-1] for each in of.columns if each.keys[:-1] == column.keys[:-1]]
            yamlnode.put(node, column.keys, _form(column, new), _order(of), kin)

    def _lists(self, of: Shape, node: Any, item: BaseModel | None, key: str) -> None:
        for child in of.children:
            rows = [row for row in self.sheets.rows.get(child.name, ()) if not child.nested or row.parent == key]
            self._taken.update(map(id, rows))
            self._twice(child, rows)
            self._entries(child, of, node, item, key, rows)

    def _entries(self, of: Shape, owner: Shape, node: Any, item: BaseModel | None, above: str, rows: list[Row]) -> None:
        models = list(value_at(item, of.attributes) or ())
        nodes = yamlnode.entries(node, of.keys)
        gone = []
        for at, (model, each) in enumerate(zip(models, nodes, strict=True)):
            row = next((row for row in rows if _same(of, row, model, at + 1)), None)
            if row is None:
                gone.append(at)
                continue
            rows.remove(row)
            self._values(of, each, model, row)
            self._lists(of, each, model, _key(of, row, above, at + 1))
        if of.name in self.sheets.rows:
            for at in reversed(gone):
                yamlnode.drop(node, of.keys, at, keep=_is_required(owner, of))
        if item is None and not rows and len(of.keys) == 1 and _is_required(owner, of):
            yamlnode.begin(node, of.keys[0], _order(owner))
        for at, row in enumerate(rows, len(models) - len(gone) + 1):
            new = yamlnode.append(node, of.keys, _order(owner))
            self._values(of, new, None, row)
            self._lists(of, new, None, _key(of, row, above, at))
            yamlnode.finished(new)

    def _twice(self, of: Shape, rows: list[Row]) -> None:
        seen: dict[object, Row] = {}
        for row in rows:
            key = row.id if of.has_id else row.place
            if key in seen and key not in (None, ""):
                self.sheets.faults.append(row.fault(_TWICE.format(key, seen[key].number)))
            seen[key] = row

    def _orphans(self, whole: Shape) -> None:
        for of in whole.all():
            for row in self.sheets.rows.get(of.name, ()):
                if id(row) not in self._taken and of is not whole:
                    self.sheets.faults.append(row.fault(_ORPHAN.format(row.parent)))


def _same(of: Shape, row: Row, model: BaseModel, number: int) -> bool:
    return row.id == getattr(model, "id", None) if of.has_id else row.place == number


def _key(of: Shape, row: Row, above: str, number: int) -> str:
    return row.id if of.has_id else f"{above}.{number}" if above else str(number)


def _order(of: Shape) -> list[str]:
    """Return the keys of a mapping in the order of its model's fields."""
    return [info.alias or name for name, info in of.model.model_fields.items()]


def _is_required(owner: Shape, of: Shape) -> bool:
    """Tell whether a list must stand in its file even when it has no entries."""
    return len(of.attributes) > 1 or owner.model.model_fields[of.attributes[-1]].is_required()


def _form(column: Column, value: Value) -> Value:
    """Return a list of one as its only value, where the model takes it so and has no list by default."""
    alone = isinstance(value, tuple) and len(value) == 1 and column.default is None
    return value[0] if alone and isinstance(value, tuple) and holds(column, value[0]) else value
