"""A workbook that handbok made, filled in by somebody, as rows of values with their cells."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from handbok.exports.shape import Shape
from handbok.exports.table import NUMBER, PARENT, Head, Table, heads
from handbok.exports.xlsx import MARKS, sheet_titles
from handbok.imports.cell import Formula, Unreadable, Value, read
from handbok.imports.fault import Fault, Refused

_FOREIGN = "Arbetsboken är inte skriven av handbok. Börja med den fil som handbok export eller webbplatsen ger."


@dataclass(frozen=True)
class Row:
    """Hold a row: which row of the table above it belongs to, its place in that list, its values by their keys.

    `computed` are the values that somebody has written where there were formulas, with their cells.
    """

    sheet: str
    number: int
    id: str
    parent: str
    place: int | None
    values: Mapping[tuple[str, ...], Value]
    cells: Mapping[tuple[str, ...], str]
    computed: Mapping[str, tuple[Any, str]]

    def fault(self, message: str, keys: tuple[str, ...] | None = None) -> Fault:
        """Return a finding in one of the row's cells, or in its first."""
        return Fault(message, self.sheet, self.cells.get(keys or (), f"A{self.number}"))


@dataclass
class Sheets:
    """Hold what a workbook says: its rows by table, and what could not be read."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def sheets(book: Workbook, whole: Shape, tables: tuple[Table, ...]) -> Sheets:
    """Return a workbook's rows, held against a type's tables."""
    found = Sheets()
    titles = dict(zip((table.name for table in tables), sheet_titles(tables), strict=True))
    for each in whole.all():
        if each.name not in titles:
            continue
        if titles[each.name] not in book.sheetnames:
            found.faults.append(
                Fault(f"Bladet {titles[each.name]} saknas. Exportera registret på nytt.", titles[each.name])
            )
            continue
        reader = _Reader(book[titles[each.name]], each, found.faults.append)
        places = reader.places()
        if places is not None:
            found.rows[each.name] = list(reader.rows(places))
    return found


def opened(data: bytes) -> Workbook:
    """Return a workbook that is safe to read. Raises Refused when it cannot be."""
    try:
        return load_workbook(io.BytesIO(data), keep_links=False)
    except Exception as error:  # openpyxl raises whatever a damaged part causes
        raise Refused(
            Fault("Filen går inte att läsa som en arbetsbok. Spara den som .xlsx och försök igen.")
        ) from error


def marks(book: Workbook) -> dict[str, str]:
    """Return what a workbook says of where it comes from. Raises Refused when it is none of ours."""
    if MARKS not in book.sheetnames:
        raise Refused(Fault(_FOREIGN))
    return {str(row[0]): str(row[1] or "") for row in book[MARKS].iter_rows(max_col=2, max_row=20, values_only=True)}


@dataclass
class _Reader:
    sheet: Worksheet
    shape: Shape
    tell: Callable[[Fault], None]

    def rows(self, places: Mapping[int, Head]) -> Iterator[Row]:
        """Yield the rows that say something."""
        for number, cells in enumerate(self.sheet.iter_rows(min_row=2), 2):
            raw = {at: _raw(cell) for at, cell in enumerate(cells)}
            written = [raw.get(at) for at, head in places.items() if head.column or head.title == PARENT]
            if any(value not in (None, "") for value in written):
                yield self._row(number, places, raw)

    def places(self) -> dict[int, Head] | None:
        """Return which column of the sheet is which of the table's, by the titles in its first row."""
        wanted = {head.title: head for head in heads(self.shape)}
        titles = [
            str(cell.value).strip() if cell.value is not None else ""
            for cell in next(iter(self.sheet.iter_rows(max_row=1)), ())
        ]
        for title in (each for each in wanted if each not in titles):
            self.tell(Fault(f"Kolumnen {title} saknas. Exportera registret på nytt.", self.sheet.title, "A1"))
        for at, title in enumerate(titles):
            if title and title not in wanted:
                self.tell(
                    Fault(
                        f"Kolumnen {title} finns inte i registret. Ta bort den.",
                        self.sheet.title,
                        f"{get_column_letter(at + 1)}1",
                    )
                )
        if set(wanted) - set(titles):
            return None
        return {at: wanted[title] for at, title in enumerate(titles) if title in wanted}

    def _row(self, number: int, places: Mapping[int, Head], raw: Mapping[int, Any]) -> Row:
        values: dict[tuple[str, ...], Value] = {}
        cells: dict[tuple[str, ...], str] = {}
        computed: dict[str, tuple[Any, str]] = {}
        lead: dict[str, Any] = {}
        for at, head in places.items():
            address = f"{get_column_letter(at + 1)}{number}"
            value = raw.get(at)
            if head.computed and not isinstance(value, Formula) and value not in (None, ""):
                computed[head.title] = (value, address)
            if head.column is None:
                lead[head.title] = value
                continue
            cells[head.column.keys] = address
            try:
                values[head.column.keys] = read(head.column, value)
            except Unreadable as wrong:
                self.tell(Fault(str(wrong), self.sheet.title, address))
        own = next(
            (head.column.keys for head in places.values() if head.column and head.column.attributes == ("id",)), ()
        )
        place = lead.get(NUMBER)
        return Row(
            self.sheet.title,
            number,
            str(values.get(own) or ""),
            str(lead.get(PARENT) or "").strip(),
            int(place) if isinstance(place, int | float) else None,
            values,
            cells,
            computed,
        )


def _raw(cell: Any) -> Any:
    return Formula() if cell.data_type == "f" else cell.value
