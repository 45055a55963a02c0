"""Communication: what a page may show of data/kommunikation/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import communications
from handbok.macro import Context, RecordRef, macro
from handbok.models.communication import CommunicationPlan

Plan = Annotated[str, RecordRef(CommunicationPlan)]


@macro
def kommunikationsmal(context: Context, plan: Plan) -> str:
    """Visar målen i en kommunikationsplan med målvärde, metod, dag och utfall."""
    return communications.goals(context, plan)


@macro
def kommunikationsplan(context: Context, plan: Plan) -> str:
    """Visar intressegrupper, budskap och aktiviteter i en kommunikationsplan.

    Varje rad har sitt id som ankare.
    """
    return communications.plan(context, plan)
