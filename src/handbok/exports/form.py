"""Templates as files: a Word document for each, and a workbook for those that are filled in as a table."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.exports import xlsx
from handbok.exports.table import Head, Table
from handbok.exports.word.discovery import all_kinds
from handbok.exports.word.document import empty, filled
from handbok.exports.word.outline import Outline, Part
from handbok.handbook import Handbook
from handbok.models.form import Form

FOLDER = f"hamta/{Form.FOLDER}"

_ROWS = 20
"""Rows ready to be written in."""


def word_path(id: str, record: str = "") -> str:
    """Return the path of a template, or of what it gave when it was filled from a record."""
    return f"{FOLDER}/{id}/{record}.docx" if record else f"{FOLDER}/{id}.docx"


def workbook_path(id: str) -> str:
    """Return the path of a template that is a table."""
    return f"{FOLDER}/{id}.xlsx"


def files(view: Handbook, id: str) -> Iterator[tuple[str, bytes]]:
    """Yield a form's files."""
    form = view.records(Form)[id].record
    parts = tuple(Part(each.heading, each.help or "", each.fields, each.columns, each.rows) for each in form.sections)
    yield word_path(id), empty(Outline(id, form.name, parts))
    if form.format == "tabell":
        tables = tuple(_table(part) for part in parts if part.columns)
        yield workbook_path(id), xlsx.document(xlsx.Book(form.name, tables))


def documents(view: Handbook) -> Iterator[tuple[str, bytes]]:
    """Yield every document that can be filled: empty, unless a form has its place, and filled from each record."""
    for id, kind in all_kinds().items():
        if id not in view.records(Form):
            yield word_path(id), empty(kind.outline)
        for filling in kind.fillings(view):
            yield word_path(id, filling.id), filled(kind.outline, filling)


def _table(part: Part) -> Table:
    rest = (None,) * (len(part.columns) - 1)
    rows = tuple((each, *rest) for each in part.rows) or ((None, *rest),) * _ROWS
    return Table(part.heading, part.heading, tuple(Head(each) for each in part.columns), rows)
