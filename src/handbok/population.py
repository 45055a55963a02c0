"""How many live in each organisation's area, as the registers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbok.models.organisation import OrganisationRegister

if TYPE_CHECKING:
    from handbok.handbook import Handbook


def populations(book: Handbook) -> dict[str, int]:
    """Return the populations that are known, by organisation; the first register that has one counts."""
    found: dict[str, int] = {}
    for register in book.records(OrganisationRegister).values():
        for each in register.record.organisations:
            if each.population is not None:
                found.setdefault(each.id, each.population.count)
    return found
