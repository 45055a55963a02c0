"""What a document asks for, and what it is filled with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from handbok import roles
from handbok.handbook import Handbook
from handbok.models.organisation import OrganisationRegister
from handbok.models.project import Project
from handbok.swedish import long_date

MISSING = "Underlag saknas"


@dataclass(frozen=True)
class Part:
    """Hold a part of a document: a heading, and short facts, running text or a table under it.

    `rows` are the first cells of the table's rows, when these are given from the beginning.
    """

    heading: str
    help: str = ""
    fields: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outline:
    """Hold a kind of document."""

    id: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Content:
    """Hold what one part is filled with; a reader is told when there is nothing."""

    fields: tuple[str | None, ...] = ()
    texts: tuple[str, ...] = ()
    rows: tuple[tuple[str | None, ...], ...] = ()


@dataclass(frozen=True)
class Filling:
    """Hold what a whole document is filled with: its record's id, its title, and the content of each part."""

    id: str
    title: str
    contents: tuple[Content, ...]


@dataclass(frozen=True)
class Kind:
    """Hold a kind of document that can be filled, and what fills it of what a reader may see."""

    outline: Outline
    fillings: Callable[[Handbook], Iterator[Filling]]


def role(view: Handbook, project: str | None, id: str | None) -> str | None:
    """Return a role's name, or words for one that the reader may not see."""
    if id is None:
        return None
    found = roles.resolve(view, project, id)
    return found.name if found else "Rollen visas inte här"


def named(view: Handbook, project: str | None) -> str | None:
    """Return a project's name, or words for one that the reader may not see."""
    if project is None:
        return None
    found = view.records(Project).get(project)
    return found.record.name if found else "Projektet visas inte här"


def day(value: date | None) -> str | None:
    """Return a date in words."""
    return long_date(value) if value else None


def organisation(view: Handbook, id: str) -> str:
    """Return an organisation's name, or words for one that the reader may not see."""
    registers = view.records(OrganisationRegister).values()
    found = (each.name for register in registers for each in register.record.organisations if each.id == id)
    return next(found, "Organisationen visas inte här")
