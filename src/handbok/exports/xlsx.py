"""Tables as a workbook: locked headers, values held to the model, computed columns, lists to choose from."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as Place
from openpyxl.cell.cell import MergedCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from handbok.exports.package import legal, packed
from handbok.exports.table import Cell, Formula, Head, Table

LISTS, MARKS = "Listor", "_handbok"
"""The sheets of what columns may hold, and of where the workbook comes from; the latter is hidden."""

SPARE = 50
"""Rows after the last that computed columns are ready in."""

_LAST = 2000
_WIDTHS = {"integer": 15, "number": 15, "date": 13}
_FORMATS = {"integer": "General", "number": "General", "date": "yyyy-mm-dd"}
_OPEN = Protection(locked=False)
_HEAD = Font(bold=True)
_WRAPPED = Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True)
class Book:
    """Hold what a workbook is made from.

    `lists` gives the values that references of a kind may have, with what they are called; `marks` say where it comes from.
    """

    title: str
    tables: tuple[Table, ...]
    lists: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    marks: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=512)
def document(book: Book) -> bytes:
    """Return a workbook; equal content gives equal bytes, and audiences that see the same share them."""
    made = Workbook()
    made.remove(made.worksheets[0])
    titles = sheet_titles(book.tables)
    ranges = {kind: f"{LISTS}!${_letter(2 * at)}$2:${_letter(2 * at)}${len(values) + 1}"
              for at, (kind, values) in enumerate(book.lists) if values}  # fmt: skip
    for table, title in zip(book.tables, titles, strict=True):
        _Writer(made.create_sheet(title), table, ranges).write()
    _write_lists(made.create_sheet(LISTS), book)
    _write_marks(made.create_sheet(MARKS), book)
    return packed(_saved(made), book.title)


def _saved(made: Workbook) -> bytes:
    """Return a workbook's bytes. Raises OSError when there is no room for the parts that openpyxl writes first."""
    out = io.BytesIO()
    try:
        made.save(out)
    except Exception as error:  # lxml, which writes them, has a class of its own for what the system said: IO_ENOSPC
        code = getattr(errno, str(error).removeprefix("IO_"), None)
        if code is None:
            raise
        raise OSError(code, os.strerror(code)) from error
    return out.getvalue()


def sheet_titles(tables: tuple[Table, ...]) -> tuple[str, ...]:
    """Return the sheets' titles: a spreadsheet takes 31 characters, no signs of its own, and none twice."""
    found: list[str] = []
    for table in tables:
        title = "".join(" " if char in "[]:*?/\\'" else char for char in table.title)[:31].strip()
        number = sum(each == title or each.startswith(f"{title[:27]} (") for each in found)
        found.append(f"{title[:27]} ({number + 1})" if number else title)
    return tuple(found)


@dataclass
class _Writer:
    sheet: Worksheet
    table: Table
    ranges: Mapping[str, str]
    letters: dict[str, str] = field(default_factory=dict)

    def write(self) -> None:
        heads = self.table.heads
        # a computed column comes last among equals: formulas name fields before their own kin
        self.letters = {head.key: _letter(at) for at, head in reversed(list(enumerate(heads)))}
        for at, head in enumerate(heads):
            self._column(at, head)
        for number, row in enumerate(self.table.rows, 2):
            for at, value in enumerate(row):
                self._cell(number, at, value)
        self._spare()
        self.sheet.freeze_panes = "B2"
        self.sheet.print_title_rows = "1:1"
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        _protect(self.sheet)

    def _column(self, at: int, head: Head) -> None:
        letter, limits = _letter(at), head.column.limits if head.column else None
        dimension = self.sheet.column_dimensions[letter]
        dimension.width = _WIDTHS.get(limits.type if limits else "integer", 28 if at else 18)
        if not head.computed:
            dimension.protection = _OPEN
            # text stays text as somebody writes it: 1-2 would become a date
            dimension.number_format = _FORMATS.get(limits.type if limits else "integer", "@")
        place = self.sheet[f"{letter}1"]
        _put(place, head.title)
        place.font, place.alignment, place.protection = _HEAD, _WRAPPED, Protection(locked=True)
        rule = _validation(head, self.ranges)
        if rule is not None:
            self.sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{_LAST}")
        for text, colour in head.tones:
            fill = PatternFill(bgColor=colour, fill_type="solid")
            self.sheet.conditional_formatting.add(
                f"{letter}2:{letter}{_LAST}",
                Rule(type="cellIs", operator="equal", formula=[f'"{text}"'], dxf=DifferentialStyle(fill=fill)),
            )

    def _cell(self, number: int, at: int, value: Cell | Formula) -> None:
        place = self.sheet.cell(number, at + 1)
        if isinstance(value, Formula):
            place.value = f"={value.text.format(**self._cells(number))}"
            place.alignment = _WRAPPED
            return
        place.alignment, place.protection = _WRAPPED, _OPEN
        _put(place, value)

    def _cells(self, number: int) -> dict[str, str]:
        return {key: f"{letter}{number}" for key, letter in self.letters.items()}

    def _spare(self) -> None:
        computed = [at for at, head in enumerate(self.table.heads) if head.computed]
        if not self.table.rows:
            return
        for number in range(len(self.table.rows) + 2, len(self.table.rows) + 2 + SPARE):
            for at in computed:
                self._cell(number, at, self.table.rows[-1][at])


def fitted(text: str) -> str:
    """Return a text as a cell can hold it."""
    return legal(text)[:32_767]


def _put(place: Place | MergedCell, value: Cell) -> None:
    """Put a value in its place; text stays text, whatever sign it begins with."""
    if isinstance(value, str):
        place.value = fitted(value)
        place.number_format = "@"
        place.data_type = "s"  # or openpyxl would take "=…" for a formula
        place.quotePrefix = value.startswith(("=", "+", "-", "@", "\t"))
    else:
        place.value = value


def _validation(head: Head, ranges: Mapping[str, str]) -> DataValidation | None:
    limits = head.column.limits if head.column else None
    if limits is None or limits.many:
        return None
    kind = "decimal" if limits.type == "number" else "whole"
    words = ("ja", "nej") if limits.type == "boolean" else limits.choices
    joined = ",".join(map(str, words))
    if words and len(joined) <= 250 and not any("," in str(each) for each in words):
        return _rule(f"Tillåtna värden: {', '.join(map(str, words))}.", type="list", formula1=f'"{joined}"')
    if limits.refers in ranges:
        return _rule(f"Välj ur bladet {LISTS}.", type="list", formula1=ranges[limits.refers])
    if limits.type == "date":
        return _rule("Skriv ett datum, till exempel 2026-11-22.", type="date", operator="greaterThan", formula1="1")
    if limits.type not in ("integer", "number"):
        return None
    if limits.low is not None and limits.high is not None:
        between = {"operator": "between", "formula1": f"{limits.low:g}", "formula2": f"{limits.high:g}"}
        return _rule(f"Tillåtna tal: {limits.low:g}–{limits.high:g}.", type=kind, **between)
    low = -1_000_000_000_000 if limits.low is None else limits.low
    return _rule("Skriv ett tal.", type=kind, operator="greaterThanOrEqual", formula1=f"{low:.0f}")


def _rule(message: str, **limits: Any) -> DataValidation:
    rule = DataValidation(allow_blank=True, showErrorMessage=True, showDropDown=False, **limits)
    rule.errorTitle, rule.error = "Så kan det inte stå", message
    return rule


def _write_lists(sheet: Worksheet, book: Book) -> None:
    for at, (kind, values) in enumerate(book.lists):
        for offset, title in enumerate((kind, "Namn")):
            _put(sheet.cell(1, 2 * at + offset + 1), title)
            sheet.cell(1, 2 * at + offset + 1).font = _HEAD
            sheet.column_dimensions[_letter(2 * at + offset)].width = 30
        for number, pair in enumerate(values, 2):
            for offset, text in enumerate(pair):
                _put(sheet.cell(number, 2 * at + offset + 1), text)
    sheet.freeze_panes = "A2"
    _protect(sheet)


def _write_marks(sheet: Worksheet, book: Book) -> None:
    for number, pair in enumerate(book.marks, 1):
        for at, text in enumerate(pair, 1):
            _put(sheet.cell(number, at), text)
    sheet.sheet_state = "hidden"
    _protect(sheet)


def _protect(sheet: Worksheet) -> None:
    """Lock what is locked, without a password; what helps a reader stays allowed."""
    sheet.protection.sheet = True
    for allowed in ("autoFilter", "sort", "formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows"):
        setattr(sheet.protection, allowed, False)


def _letter(at: int) -> str:
    return get_column_letter(at + 1)
