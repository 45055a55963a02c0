"""Workbooks as somebody leaves them: what handbok gives, with some cells changed."""

from __future__ import annotations

import difflib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from handbok.exports.download import of_record
from handbok.handbook import load
from handbok.imports.fault import Refused
from handbok.imports.register import imported
from handbok.models.base import Record
from tests.handbooks import TODAY

Row = Mapping[str, Any]


def workbook_of(root: Path, kind: type[Record], id: str) -> Workbook:
    """Return what handbok gives of a record, opened."""
    book = load(root, TODAY)
    return load_workbook(io.BytesIO(of_record(book, book.records(kind)[id]).workbook))


def bytes_of(workbook: Workbook) -> bytes:
    """Return a workbook as a file."""
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def columns_of(sheet: Worksheet) -> dict[str, int]:
    """Return the columns of a sheet by their titles."""
    return {str(cell.value): cell.column or 0 for cell in sheet[1]}


def row_of(sheet: Worksheet, id: str) -> int:
    """Return the row whose first cell is an id."""
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == id)


def fill(sheet: Worksheet, row: int, values: Row) -> None:
    """Write values into a row, by the columns' titles."""
    for title, value in values.items():
        sheet.cell(row, columns_of(sheet)[title]).value = value


def add(sheet: Worksheet, values: Row) -> None:
    """Write values into the first row without an id."""
    fill(sheet, next(row for row in range(2, sheet.max_row + 2) if sheet.cell(row, 1).value is None), values)


def diff_of(root: Path, kind: type[Record], data: bytes) -> list[str]:
    """Return what an import changes, as the lines of a diff that begin with - and +, or its faults."""
    try:
        change = imported(load(root, TODAY), kind, data, "fil.xlsx")
    except Refused as refused:
        return [fault.told("fil.xlsx") for fault in refused.faults]
    before, after = ((text or b"").decode().splitlines() for text in (change.before, change.after))
    return [
        line for line in difflib.unified_diff(before, after, lineterm="", n=0) if line[:3] not in ("---", "+++", "@@ ")
    ]
