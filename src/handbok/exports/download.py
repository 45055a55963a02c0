"""What can be fetched of one record, or of all records of a type: a workbook, and a CSV file for each table."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handbok import roles
from handbok.entry import Entry
from handbok.exports import csv, xlsx
from handbok.exports.table import Table, tables
from handbok.handbook import Handbook
from handbok.models.base import Record
from handbok.models.organisation import OrganisationRegister
from handbok.models.project import Project

FOLDER = "hamta"
"""The folder of a site that holds what can be fetched."""

ALL = "alla"


@dataclass(frozen=True)
class Download:
    """Hold the tables of one record or of a type, as one handbook's reader may see them; `stem` is their path."""

    stem: str
    kind: str
    id: str
    tables: tuple[Table, ...]
    lists: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    @property
    def workbook(self) -> bytes:
        """Return the workbook with every table."""
        marks = (
            ("typ", self.kind),
            ("fil", self.id),
            ("schema", layout(self.tables)),
            ("innehåll", content(self.tables)),
        )
        return xlsx.document(xlsx.Book(self.stem.rsplit("/", 1)[-1], self.tables, self.lists, marks))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the paths and bytes of the workbook, and of a CSV file for each table with rows."""
        yield workbook_path(self.stem), self.workbook
        for table in self.tables:
            if table.rows:
                yield csv_path(self.stem, table.name), csv.document(table)


def of_record(book: Handbook, entry: Entry[Record]) -> Download:
    """Return what can be fetched of one record."""
    kind = type(entry.record)
    project = getattr(entry.record, "project", None)
    return Download(stem(kind, entry.id), kind.FOLDER, entry.id, tables([entry]), _lists(book, project or entry.id))


def of_type(book: Handbook, kind: type[Record]) -> Download:
    """Return what can be fetched of all records of a type at once."""
    found = book.records(kind)
    gathered = tables([found[id] for id in sorted(found)], gathered=True)
    return Download(stem(kind, None), kind.FOLDER, "", gathered, _lists(book, None))


def stem(kind: type[Record], id: str | None) -> str:
    """Return where files of a record stand, or of all its type's, without their endings."""
    return f"{FOLDER}/{kind.FOLDER}/{id}" if id else f"{FOLDER}/{ALL}/{kind.FOLDER}"


def workbook_path(stem: str) -> str:
    """Return the path of a workbook."""
    return f"{stem}.xlsx"


def csv_path(stem: str, table: str) -> str:
    """Return the path of a table's CSV file."""
    return f"{stem}/{table}.csv"


def layout(found: Iterable[Table]) -> str:
    """Return a short hash of what tables look like: a workbook made for other columns is told by it."""
    return _hash([(table.name, [head.title for head in table.heads]) for table in found])


def content(found: Iterable[Table]) -> str:
    """Return a short hash of what tables hold."""
    return _hash([(table.name, table.rows) for table in found])


def _hash(value: object) -> str:
    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _lists(book: Handbook, project: str | None) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return what columns that refer to something may hold, among what the reader may see."""
    known = roles.known(book, project)
    registers = book.records(OrganisationRegister)
    organisations = [each for id in sorted(registers) for each in registers[id].record.organisations]
    projects = book.records(Project)
    return (
        ("role", tuple((id, known[id].name) for id in sorted(known))),
        ("organisation", tuple((each.id, each.name) for each in organisations)),
        ("project", tuple((id, projects[id].record.name) for id in sorted(projects))),
    )
