"""What a role id means: first in the project's own registers, then among the roles that all share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbok.models.role import Role, RoleRegister

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbok.handbook import Handbook

COMMON = "gemensamma"
"""The register, by its file's name, whose roles every project may use."""


def resolve(book: Handbook, project: str | None, id: str) -> Role | None:
    """Return the role that an id means in a project, or None when it is defined nowhere."""
    return known(book, project).get(id)


def known(book: Handbook, project: str | None) -> dict[str, Role]:
    """Return the roles a project may use by id; `project` is a project's id, a register's, or None for the common ones."""
    found: dict[str, Role] = {}
    for register in _registers(book, project):
        for role in register.roles:
            found.setdefault(role.id, role)
    return found


def _registers(book: Handbook, project: str | None) -> Iterator[RoleRegister]:
    registers = book.records(RoleRegister)
    for id, entry in registers.items():
        if project is not None and project in (id, entry.record.project):
            yield entry.record
    if COMMON in registers:
        yield registers[COMMON].record
