"""Documents: what a page may show of the Word files that a site has."""

from __future__ import annotations

from handbok.components import worddocuments
from handbok.macro import Context, macro


@macro
def wordmallar(context: Context) -> str:
    """Visar dokument att fylla i, och samma dokument ifyllda med handbokens egna uppgifter.

    Varje läsare får bara det som den får se. Filerna skapas när handboken byggs.
    """
    return worddocuments.listing(context)
