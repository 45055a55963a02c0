"""The handbook itself: its pages, its news, its rules and who may see what."""

from __future__ import annotations

from handbok.components import audiences, contents, macrobook, outlinks, reviewplan, rulebook
from handbok.macro import Context, macro
from handbok.models.audience import Audience


@macro
def innehall(context: Context) -> str:
    """Visar alla sidor som läsaren får se, ordnade som i menyn."""
    return contents.contents(context)


@macro
def nytt(context: Context, antal: int = 10) -> str:
    """Visar de senaste ändringarna ur sidornas historik, den nyaste först."""
    return contents.changes(context, antal)


@macro
def regler(context: Context) -> str:
    """Visar varje regel som handboken prövar, med skäl och exempel.

    Varje regel har sitt id som ankare, till exempel #heading-order.
    """
    return rulebook.rulebook()


@macro(shows=Audience)
def atkomster(context: Context) -> str:
    """Visar vilka åtkomster som finns, vad de ser och vad de kräver av film och ljud."""
    return audiences.audiences(context)


@macro
def makron(context: Context) -> str:
    """Visar varje makro med vad det visar, vad som anges och hur det används på en sida.

    Varje makro har sitt namn efter ordet makro som ankare, till exempel #makro-risktabell.
    """
    return macrobook.macrobook(context)


@macro
def granskningsplan(context: Context) -> str:
    """Visar vilka sidor som ska granskas varje månad, och vilken roll som ansvarar.

    Den färdiga webbplatsen har också en fil att lägga in i en kalender.
    """
    return reviewplan.plan(context)


@macro
def utlankar(context: Context) -> str:
    """Visar handbokens länkar till andra webbplatser, och meningen som säger vad varje länk står för."""
    return outlinks.links(context)
