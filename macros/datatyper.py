"""Data types: what a page may show of how records are written."""

from __future__ import annotations

from handbok.components import datatypes
from handbok.macro import Context, macro


@macro
def datatyper(context: Context) -> str:
    """Visar alla datatyper med sina nycklar, hämtade ur handbokens modeller.

    Varje typ har mappens namn i sitt ankare, till exempel #datatyp-risker.
    """
    return datatypes.reference(context)
