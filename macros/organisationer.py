"""Organisations: what a page may show of data/organisationer/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import organisations
from handbok.macro import Context, PartRef, RecordRef, macro
from handbok.models.organisation import OrganisationRegister


@macro
def organisationer(
    context: Context,
    register: Annotated[str, RecordRef(OrganisationRegister)],
    grupp: Annotated[str, PartRef(OrganisationRegister, "register", "groups")] | None = None,
) -> str:
    """Visar organisationerna i ett register, eller medlemmarna i en av dess grupper.

    Skriv grupp="styrgrupp" för att visa bara den gruppen.
    """
    return organisations.organisations(context, register, grupp)
