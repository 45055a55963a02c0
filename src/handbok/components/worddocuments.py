"""Documents to fill in, and the same filled from what the handbook holds."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components.downloads import File, file
from handbok.components.template import render
from handbok.exports.form import word_path
from handbok.exports.word.discovery import all_kinds
from handbok.macro import Context
from handbok.models.form import Form


@dataclass(frozen=True)
class Document:
    """Hold a template: what it is called, its file, and the filled ones."""

    title: str
    empty: File | None
    filled: tuple[File, ...]


def listing(context: Context) -> str:
    """Return every document that can be filled, with the files that the site has."""
    return render("wordmallar.html", context, documents=[_document(context, id) for id in all_kinds()])


def _document(context: Context, id: str) -> Document:
    kind = all_kinds()[id]
    form = context.book.records(Form).get(id)
    title = form.record.name if form else kind.outline.title
    made = [file(context, word_path(id, each.id), each.title) for each in kind.fillings(context.book)]
    return Document(title, file(context, word_path(id), f"{title} att fylla i"), tuple(each for each in made if each))
