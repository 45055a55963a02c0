"""Tables as CSV, as Swedish Excel takes it: UTF-8 with a byte order mark, semicolons, decimal commas."""

from __future__ import annotations

import csv
import io
from datetime import date

from handbok.exports.table import Cell, Formula, Table
from handbok.sheet import harmless

_MARK = "\ufeff"


def document(table: Table) -> bytes:
    """Return a table; text that a spreadsheet would take for a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(head.title) for head in table.heads])
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return (_MARK + out.getvalue()).encode()


def _text(cell: Cell | Formula) -> str:
    value = cell.value if isinstance(cell, Formula) else cell
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return harmless(value) if isinstance(value, str) else str(value).replace(".", ",")
