"""Organisations, and the groups they form."""

from __future__ import annotations

from handbok.components.template import render
from handbok.macro import Context
from handbok.models.organisation import Group, Organisation, OrganisationRegister
from handbok.swedish import alphabetical


def organisations(context: Context, id: str, group: str | None) -> str:
    """Return a register's organisations as rows, or one group's as a list with how many it needs."""
    register = context.record(OrganisationRegister, id).record
    ordered = sorted(register.organisations, key=_name)
    if group is None:
        return render("organisationer.html", context, id=id, register=register, organisations=ordered)
    found = next((each for each in register.groups if each.id == group), None)
    if found is None:
        raise LookupError(f"Gruppen ”{group}” finns inte i registret ”{id}”.")
    return render("organisationsgrupp.html", context, group=found, members=_members(found, ordered))


def _members(group: Group, organisations: list[Organisation]) -> list[Organisation]:
    return [each for each in organisations if each.id in group.members]


def _name(organisation: Organisation) -> tuple[int, ...]:
    return alphabetical(organisation.name)
