"""A table for people and for their spreadsheets: the same rows as text, CSV and HTML."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Sheet:
    """Hold a table; `empty` is what to say when it has no rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = "Inget att visa."


def as_text(sheets: Sequence[Sheet]) -> str:
    """Return each sheet as its title and a block of lines for each row."""
    return "\n".join(_text(sheet) for sheet in sheets)


def as_csv(sheets: Sequence[Sheet]) -> str:
    """Return the sheets with semicolons, which Swedish Excel takes; a blank line between them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for number, sheet in enumerate(sheets):
        if number:
            writer.writerow([])
        writer.writerow(sheet.columns)
        writer.writerows([harmless(cell) for cell in row] for row in sheet.rows)
    return out.getvalue()


def as_html(sheets: Sequence[Sheet]) -> str:
    """Return a document of its own, which needs nothing but itself."""
    title = escape(sheets[0].title)
    head = f'<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    return f"{head}{_STYLE}</head>\n<body>\n<h1>{title}</h1>\n{''.join(map(_html, sheets))}</body>\n</html>\n"


FORMS = {"text": as_text, "csv": as_csv, "html": as_html}
"""The forms by the names that commands take."""

_STYLE = (
    "<style>body{font:1rem/1.5 sans-serif;margin:2rem}table{border-collapse:collapse;margin-block:1rem}"
    "caption{text-align:left;font-weight:bold}th,td{border:1px solid #666;padding:.3rem .6rem;text-align:left;"
    "vertical-align:top}</style>\n"
)


def _text(sheet: Sheet) -> str:
    lines = [sheet.title]
    for row in sheet.rows:
        first, *rest = row
        lines.append(f"  {first}")
        lines += [f"    {name}: {cell}" for name, cell in zip(sheet.columns[1:], rest, strict=True) if cell]
    return "\n".join([*lines, *([] if sheet.rows else [f"  {sheet.empty}"]), ""])


def _html(sheet: Sheet) -> str:
    if not sheet.rows:
        return f"<p>{escape(sheet.title)}: {escape(sheet.empty)}</p>\n"
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in sheet.columns)
    rows = "".join(_row(row) for row in sheet.rows)
    return f"<table>\n<caption>{escape(sheet.title)}</caption>\n<thead><tr>{names}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _row(row: tuple[str, ...]) -> str:
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
    return f'<tr><th scope="row">{escape(row[0])}</th>{cells}</tr>\n'


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
