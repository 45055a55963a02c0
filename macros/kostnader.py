"""Costs: what a page may show of data/kostnader/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import costs
from handbok.macro import Context, RecordRef, macro
from handbok.models.cost import CostRecord

Cost = Annotated[str, RecordRef(CostRecord)]


@macro
def budget(context: Context, kostnad: Cost) -> str:
    """Visar en budgets poster och summor, med status och källa.

    Summorna räknas om av handboken. Varje rad har postens id som ankare.
    """
    return costs.budget(context, kostnad)


@macro
def kostnadsandelar(context: Context, kostnad: Cost) -> str:
    """Visar vad var och en betalar av ett belopp, som diagram och som tabell.

    Andelarna blir alltid tillsammans exakt hela beloppet.
    """
    return costs.shares(context, kostnad)


@macro
def kostnadsexempel(
    context: Context,
    kostnad: Cost,
    belopp: int | None = None,
    utan: Annotated[str, costs.PayersRef("kostnad")] | None = None,
) -> str:
    """Visar vad andelarna skulle bli med ett annat belopp eller färre deltagare, bredvid dem som gäller.

    Skriv till exempel belopp=1200000, utan="tanum" eller utan="tanum, orust".
    """
    return costs.example(context, kostnad, belopp, utan)
