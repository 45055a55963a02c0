"""A document: a template filled, or left for somebody to fill in."""

from __future__ import annotations

import io
from functools import lru_cache

from docxtpl import DocxTemplate

from handbok.exports.package import legal, packed
from handbok.exports.word.outline import MISSING, Content, Filling, Outline, Part
from handbok.exports.word.template import template

_LINES = 4
"""Rows to write in, of a table without given ones."""


@lru_cache(maxsize=512)
def empty(outline: Outline) -> bytes:
    """Return a document to fill in."""
    return _document(outline, outline.title, tuple(_blank(part) for part in outline.parts), empty=True)


@lru_cache(maxsize=512)
def filled(outline: Outline, filling: Filling) -> bytes:
    """Return a document filled from a record; what the record lacks is said."""
    contents = tuple(_whole(part, content) for part, content in zip(outline.parts, filling.contents, strict=True))
    return _document(outline, filling.title, contents, empty=False)


def _document(outline: Outline, title: str, contents: tuple[Content, ...], *, empty: bool) -> bytes:
    made = DocxTemplate(io.BytesIO(template(outline)))
    values = {f"p{number}": _values(content) for number, content in enumerate(contents)}
    made.render({"title": legal(title), "empty": empty, **values}, autoescape=True)
    out = io.BytesIO()
    made.save(out)
    return packed(out.getvalue(), title)


def _blank(part: Part) -> Content:
    first = part.rows or ("",) * _LINES
    rest = ("",) * (len(part.columns) - 1)
    return Content(("",) * len(part.fields), (" ",), tuple((each, *rest) for each in first) if part.columns else ())


def _whole(part: Part, content: Content) -> Content:
    rows = content.rows or (((MISSING, *[""] * (len(part.columns) - 1)),) if part.columns else ())
    silent = part.fields or part.columns
    return Content(tuple(each or MISSING for each in content.fields), content.texts or (() if silent else (MISSING,)),
                   tuple(tuple(cell or MISSING for cell in row) if content.rows else row for row in rows))  # fmt: skip


def _values(content: Content) -> dict[str, object]:
    return {
        "fields": [legal(each or "") for each in content.fields],
        "texts": [legal(each) for each in content.texts],
        "rows": [[legal(cell or "") for cell in row] for row in content.rows],
    }
