"""A project's page: all records that belong to it, whatever their types, found by what they refer to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbok.components.places import page_for, page_showing
from handbok.components.summary import Listing, facts, listings, title
from handbok.components.template import render
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models import record_types
from handbok.models.base import Record
from handbok.models.project import Project
from handbok.parts import values
from handbok.swedish import alphabetical

HEADING = "projekt-"
"""What the headings' ids begin with: a page may have a heading of its own with a type's name."""


@dataclass(frozen=True)
class Shown:
    """Hold a record of a project: what it is called, its page, its own values, and its lists."""

    title: str
    page: str | None
    facts: tuple[tuple[str, str], ...]
    listings: tuple[Listing, ...]
    gaps: tuple[str, ...]

    def caption(self, listing: Listing) -> str:
        """Return what a list's table is called."""
        return self.title if listing.title == self.title else f"{listing.title} i {self.title}"


def page(context: Context, id: str) -> str:
    """Return a project as Markdown: what it is, and a heading for each type with the records that belong to it."""
    project = context.record(Project, id)
    parts = [render("projekt.html", context, project=project.record)]
    for kind, entries in gathered(context, id):
        records = [_shown(context, kind, entry) for entry in entries]
        html = render("projektposter.html", context, records=records)
        parts.append(f"## {kind.TITLE} {{ #{HEADING}{kind.FOLDER} }}\n\n{html}")
    return "\n\n".join(parts)


def listing(context: Context) -> str:
    """Return every project as a row, with how many records of each type belong to it."""
    projects = context.book.records(Project)
    rows = [
        (
            entry,
            page_showing(context, "projektsida", id),
            [(kind.TITLE, len(found)) for kind, found in gathered(context, id)],
        )
        for id, entry in sorted(projects.items(), key=lambda each: alphabetical(each[1].record.name))
    ]
    return render("projektlista.html", context, rows=rows)


def gathered(context: Context, project: str) -> Iterator[tuple[type[Record], list[Entry[Record]]]]:
    """Yield the types that have records of a project, by title, with these records in the order of their ids."""
    for kind in sorted(record_types().values(), key=lambda kind: alphabetical(kind.TITLE)):
        entries = sorted(context.book.records(kind).values(), key=lambda entry: entry.id)
        if found := [entry for entry in entries if _belongs(entry.record, project)]:
            yield kind, found


def _belongs(record: Record, project: str) -> bool:
    return any(each.refers == "project" and each.value == project for each in values(record))


def _shown(context: Context, kind: type[Record], entry: Entry[Record]) -> Shown:
    page = page_for(context, kind, entry.id)
    gaps = tuple(dict.fromkeys(each.reason for each in entry.record.deficiencies))
    return Shown(title(entry), page, facts(context, entry.record), listings(context, entry.record, page), gaps)
