"""The handbook itself: its pages, its news, its rules and who may see what."""

from __future__ import annotations

from handbok.components import audiences, contents, rulebook
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
