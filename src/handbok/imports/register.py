"""A register from a workbook back to its file: what differs is written, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from handbok import roles
from handbok.entry import Entry
from handbok.exports.download import content, of_record
from handbok.exports.shape import Column, Shape, shape
from handbok.exports.table import Formula, Table, cell, tables, value_at
from handbok.handbook import Handbook
from handbok.imports import yamlnode
from handbok.imports.cell import Value, read
from handbok.imports.fault import Fault, Refused
from handbok.imports.package import safe
from handbok.imports.sheet import Row, Sheets, marks, opened, sheets
from handbok.imports.yamlfile import YamlFile
from handbok.models.base import Record
from handbok.suggestion import suggestion
from handbok.validation.reading import validate
from handbok.yaml.tree import parse


@dataclass(frozen=True)
class Change:
    """Hold a file's path in the handbook, and its text before and after."""

    path: str
    before: str
    after: str


def imported(book: Handbook, kind: type[Record], data: bytes, name: str) -> Change:
    """Return what a workbook changes in the register that it was made from. Raises Refused with every fault."""
    workbook = opened(safe(data, name))
    said = marks(workbook)
    entry = _source(book, kind, said)
    download = of_record(book, entry)
    found = sheets(workbook, shape(kind), download.tables)
    file = book.root / entry.path
    before = _text(file)
    editor = _Editor(found, YamlFile(before), _names(book, entry))
    editor.edit(shape(kind), entry.record)
    if found.faults:
        raise Refused(*sorted(found.faults, key=_by_place))
    after = editor.file.text()
    if after != before and said.get("innehåll") != content(download.tables):
        raise Refused(Fault(
            f"{entry.path} har ändrats sedan arbetsboken hämtades, eller så visade webbplatsen inte allt. "
            "Hämta arbetsboken på nytt och för in ändringarna i den."
        ))  # fmt: skip
    _proved(kind, entry, after, found)
    return Change(entry.path, before, after)


def _by_place(fault: Fault) -> tuple[str, int, int, str]:
    """Return a key that puts faults in the order of their sheets and rows."""
    column = fault.cell.rstrip("0123456789")
    return fault.sheet, int(fault.cell[len(column) :] or 0), len(column), column


def _source(book: Handbook, kind: type[Record], said: Mapping[str, str]) -> Entry[Record]:
    if said.get("typ") != kind.FOLDER:
        raise Refused(
            Fault(f"Arbetsboken innehåller något annat än {kind.TITLE.lower()}. Välj rätt fil eller kommando.")
        )
    entry = book.records(kind).get(said.get("fil", ""))
    if entry is None:
        raise Refused(Fault(
            f"Registret som arbetsboken kommer från finns inte i data/{kind.FOLDER}/. "
            "Den samlade arbetsboken för alla register kan inte läsas in: hämta ett register i taget."
        ))  # fmt: skip
    if entry.path in book.unreadable:
        raise Refused(Fault(f"{entry.path} har fel. Rätta dem först: handbok check {entry.path}"))
    return entry


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


def _names(book: Handbook, entry: Entry[Record]) -> dict[str, set[str]]:
    return {"role": set(roles.known(book, getattr(entry.record, "project", None) or entry.id))}


@dataclass
class _Editor:
    sheets: Sheets
    file: YamlFile
    known: dict[str, set[str]]
    _taken: set[int] = field(default_factory=set)

    def edit(self, whole: Shape, record: Record) -> None:
        self._own_roles(whole)
        first = next(iter(self.sheets.rows.get(whole.name, ())), None)
        if first is not None:
            self._values(whole, self.file.root, record, first)
        for child in whole.children:
            self._entries(child, self.file.root, record, "", _order(whole))
        self._orphans(whole)

    def _own_roles(self, whole: Shape) -> None:
        """Count the roles that a register of roles itself defines."""
        for row in self.sheets.rows.get("roller", ()) if any(each.name == "roller" for each in whole.children) else ():
            self.known["role"].add(row.id)

    def _values(self, of: Shape, node: Any, item: BaseModel | None, row: Row) -> None:
        for column in of.columns:
            if column.keys not in row.values:
                continue
            new = row.values[column.keys]
            self._referred(column, row, new)
            old = cell(value_at(item, column.attributes)) if item is not None else None
            if item is None or new != _as_read(column, old):
                yamlnode.put(node, column.keys, _form(of, column, new), _order(of))

    def _referred(self, column: Column, row: Row, value: Value) -> None:
        known = self.known.get(column.limits.refers)
        for each in value if isinstance(value, tuple) else (value,):
            if known is not None and each is not None and each not in known:
                message = f"{column.title}: ”{each}” finns inte. {suggestion(str(each), sorted(known))}"
                self.sheets.faults.append(row.fault(message, column.keys))

    def _entries(self, of: Shape, node: Any, item: BaseModel | None, above: str, order: list[str]) -> None:
        rows = [row for row in self.sheets.rows.get(of.name, ()) if not of.nested or row.parent == above]
        self._taken.update(map(id, rows))
        self._twice(of, rows)
        models = list(value_at(item, of.attributes) or ()) if item is not None else []
        nodes = yamlnode.entries(node, of.keys)
        gone = []
        for at, (model, each) in enumerate(zip(models, nodes, strict=True)):
            row = next((row for row in rows if _same(of, row, model, at + 1)), None)
            if row is None:
                gone.append(at)
                continue
            rows.remove(row)
            self._values(of, each, model, row)
            self._children(of, each, model, _key(of, row, above, at + 1))
        if of.name in self.sheets.rows:
            for at in reversed(gone):
                yamlnode.drop(node, of.keys, at)
        for at, row in enumerate(rows, len(models) - len(gone) + 1):
            new = yamlnode.append(node, of.keys, order)
            self._values(of, new, None, row)
            self._children(of, new, None, _key(of, row, above, at))
            yamlnode.finished(new)

    def _children(self, of: Shape, node: Any, item: BaseModel | None, key: str) -> None:
        for child in of.children:
            self._entries(child, node, item, key, _order(of))

    def _twice(self, of: Shape, rows: list[Row]) -> None:
        seen: dict[object, Row] = {}
        for row in rows:
            key = row.id if of.has_id else row.place
            if key in seen and key not in (None, ""):
                self.sheets.faults.append(
                    row.fault(f"”{key}” står redan på rad {seen[key].number}. Ge raden ett eget.")
                )
            seen[key] = row

    def _orphans(self, whole: Shape) -> None:
        for of in whole.all():
            for row in self.sheets.rows.get(of.name, ()):
                if id(row) not in self._taken and of is not whole:
                    message = f"Raden hör till ”{row.parent}”, som inte finns. Skriv ett id från bladet ovanför."
                    self.sheets.faults.append(row.fault(message))


def _same(of: Shape, row: Row, model: BaseModel, number: int) -> bool:
    return row.id == getattr(model, "id", None) if of.has_id else row.place == number


def _key(of: Shape, row: Row, above: str, number: int) -> str:
    return row.id if of.has_id else f"{above}.{number}" if above else str(number)


def _order(of: Shape) -> list[str]:
    """Return the keys of a mapping in the order of its model's fields."""
    return [info.alias or name for name, info in of.model.model_fields.items()]


def _as_read(column: Column, old: Any) -> Value:
    return read(column, old) if old is not None or not column.limits.required else None


def _form(of: Shape, column: Column, value: Value) -> Value:
    """Return a list of one as its only value where the model takes it so and has no list by default."""
    model = of.model.model_fields.get(column.attributes[0])
    alone = isinstance(value, tuple) and len(value) == 1 and model is not None and model.default is None
    return value[0] if alone and isinstance(value, tuple) and len(column.attributes) == 1 else value


def _proved(kind: type[Record], entry: Entry[Record], text: str, found: Sheets) -> None:
    """Read the new text as any other file; what is written must say what the workbook said."""
    reading = validate(kind, parse(text, entry.path), entry.path, {"missing": "", "unknown": "", "value": ""})
    if reading.problems or reading.model is None:
        raise Refused(*(Fault(f"{each.message} {each.help}") for each in reading.problems))
    made = tables([Entry(entry.id, entry.path, reading.model, reading.tree)])
    faults = list(_computed(made, found))
    if faults:
        raise Refused(*faults)


def _computed(made: tuple[Table, ...], found: Sheets) -> Iterator[Fault]:
    """Yield the values that were written where a formula stood, and that are not what it gives."""
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
