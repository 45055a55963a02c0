"""Links to the tables that a macro shows, as files: once on a page for each register, from one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handbok.components.template import render
from handbok.exports.download import csv_path, stem, workbook_path
from handbok.exports.form import word_path
from handbok.exports.form import workbook_path as form_workbook
from handbok.exports.shape import shape
from handbok.exports.site import shown
from handbok.macro import Context, Macro
from handbok.models.base import Record
from handbok.models.form import Form

_LEFT_OUT = ("kanda-brister",)
"""Tables that are in the workbook, and no page's own."""


@dataclass(frozen=True)
class File:
    """Hold a link's words and address, and how large its file is."""

    label: str
    url: str
    size: str


def below(context: Context, macro: Macro, arguments: Mapping[str, Any], rendered: str) -> str:
    """Return what a macro gave, with links to its tables as files below it and to a form's above, when a site has them."""
    if macro.inline:
        return rendered
    found = shown(macro, arguments)
    forms = [_form(context, id) for kind, id in found if kind is Form and id]
    tables = found if "<table" in rendered else []
    links = [each for kind, id in tables if kind is not Form and (each := _links(context, kind, id))]
    # a form is what its page is for: its files stand first
    return "\n".join([*forms, rendered, *links])


def file(context: Context, path: str, label: str) -> File | None:
    """Return a link to a file of the site, or None when it is not there: only a build makes them."""
    asset = context.book.assets.get(path)
    if asset is None:
        return None
    return File(label, context.url(path), in_words(asset.file.stat().st_size))


def _form(context: Context, id: str) -> str:
    found = (file(context, word_path(id), "Word (DOCX)"), file(context, form_workbook(id), "Excel (XLSX)"))
    return render("hamtamall.html", context, files=[each for each in found if each])


def in_words(size: int) -> str:
    """Return a size as a reader is told it."""
    return f"{max(1, round(size / 1000))} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB".replace(".", ",")


def _links(context: Context, kind: type[Record], id: str | None) -> str:
    where = stem(kind, id)
    workbook = file(context, workbook_path(where), "Excel")
    if workbook is None or not context.first(f"hamta-{where}"):
        return ""
    texts = [
        found
        for each in shape(kind).all()
        if each.name not in _LEFT_OUT and (found := file(context, csv_path(where, each.name), each.title))
    ]
    return render("hamta.html", context, title=kind.TITLE, workbook=workbook, texts=texts)
