"""What ids are called on a page: roles, projects, and what a source does not tell."""

from __future__ import annotations

from handbok.macro import Context
from handbok.models.base import Record
from handbok.models.organisation import OrganisationRegister
from handbok.models.project import Project
from handbok.roles import resolve

NO_BASIS = "Underlag saknas"
"""What stands for a value that the source lacks, as its record says."""
HIDDEN_ROLE = "Rollen visas inte här"
"""What stands for a role whose register the reader may not see: checks know that it exists."""


def role(context: Context, project: str | None, id: str) -> str:
    """Return a role's display name."""
    found = resolve(context.book, project, id)
    return found.name if found else HIDDEN_ROLE


def project(context: Context, id: str) -> str:
    """Return a project's name, or words for one that the reader may not see."""
    entry = context.book.records(Project).get(id)
    return entry.record.name if entry else "ett projekt som inte visas här"


def organisation(context: Context, id: str) -> str:
    """Return an organisation's name, or words for one that the reader may not see."""
    registers = context.book.records(OrganisationRegister).values()
    found = (each.name for register in registers for each in register.record.organisations if each.id == id)
    return next(found, "En organisation som inte visas här")


def gap(record: Record, rule: str, item: str | None = None) -> str:
    """Return why a source breaks a rule, when its record says so."""
    return next((each.reason for each in record.deficiencies if (each.rule, each.item) == (rule, item)), "")


def unset(record: Record, rule: str, item: str | None = None, otherwise: str = "Inget angivet") -> str:
    """Return the words for a value that is missing: that the source lacks it when the record says so, or `otherwise`."""
    return NO_BASIS if gap(record, rule, item) else otherwise
