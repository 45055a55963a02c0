"""Roadmaps: what a page may show of data/fardplaner/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import roadmaps
from handbok.macro import Context, RecordRef, macro
from handbok.models.roadmap import Roadmap

Plan = Annotated[str, RecordRef(Roadmap)]


@macro
def fardplan(context: Context, plan: Plan) -> str:
    """Visar en färdplans alternativ med förutsättningar, aktiviteter och risker, och vad som beslutades.

    Varje rad har alternativets id som ankare.
    """
    return roadmaps.roadmap(context, plan)


@macro
def konsekvensanalys(context: Context, plan: Plan) -> str:
    """Visar tre konsekvenser, tre fördelar och tre nackdelar för varje alternativ i en färdplan."""
    return roadmaps.consequences(context, plan)


@macro
def ansvarsmatris(context: Context, plan: Plan) -> str:
    """Visar vem som åtar sig vad i en färdplan, som matris och som en lista för varje part."""
    return roadmaps.commitments(context, plan)
