"""Roles: what a page may show of the registers in data/roller/."""

from __future__ import annotations

from typing import Annotated, Literal

from handbok.components import raci
from handbok.macro import Context, RecordRef, macro
from handbok.models.role import RoleRegister

Register = Annotated[str, RecordRef(RoleRegister)]


@macro
def rolltabell(context: Context, register: Register) -> str:
    """Visar rollerna i ett register med ansvar, innehavare och tillsättning.

    Varje rad har rollens id som ankare, till exempel #projektledare.
    """
    return raci.role_table(context, register)


@macro
def rollmatris(context: Context, register: Register, vy: Literal["aktivitet", "roll"] | None = None) -> str:
    """Visar vem som gör vad (RACI): en matris, en lista per aktivitet och en lista per roll.

    Skriv vy="aktivitet" eller vy="roll" för att visa bara den ena listan.
    """
    return raci.matrix(context, register, vy)
