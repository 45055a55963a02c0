"""Plans: what a page may show of data/planer/ and data/planmallar/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import plans, timeline
from handbok.macro import Context, RecordRef, macro
from handbok.models.plan import Plan as Record
from handbok.models.planoutline import PlanOutline

Plan = Annotated[str, RecordRef(Record)]


@macro
def tidslinje(context: Context, plan: Plan) -> str:
    """Visar planens block på en tidslinje, och samma tider i en tabell."""
    return timeline.timeline(context, plan)


@macro
def plantabell(context: Context, plan: Plan) -> str:
    """Visar planens block med leverans, milstolpe, ansvarig, resurser och innehåll.

    Varje rad har blockets id som ankare, till exempel #ti-block-2-1.
    """
    return plans.table(context, plan)


@macro
def planbeslut(context: Context, plan: Plan) -> str:
    """Visar planens faser och den beslutspunkt som avslutar varje fas."""
    return plans.decisions(context, plan)


@macro
def planbemanning(context: Context, plan: Plan) -> str:
    """Visar hur stor del av en heltid varje roll behöver, och om tiden är säkrad."""
    return plans.staffing(context, plan)


@macro
def planmoten(context: Context, plan: Plan) -> str:
    """Visar hur ofta styrgruppen möts, och vad som tas upp och lämnas på varje planerat möte."""
    return plans.meetings(context, plan)


@macro
def planleveranser(context: Context, plan: Plan) -> str:
    """Visar vad varje block lämnar ifrån sig, i den ordning det blir klart."""
    return plans.deliverables(context, plan)


@macro
def plandokument(context: Context, plan: Plan) -> str:
    """Visar planens status och versioner, och de dokument som den hänger samman med."""
    return plans.document(context, plan)


@macro
def planavsnitt(context: Context, plan: Plan, avsnitt: Annotated[str, plans.SectionRef()]) -> str:
    """Visar vad planen säger i ett av mallens avsnitt, eller att underlag saknas."""
    return plans.section(context, plan, avsnitt)


@macro
def planmall(context: Context, mall: Annotated[str, RecordRef(PlanOutline)]) -> str:
    """Visar avsnitten i en planmall, med frågorna som varje avsnitt svarar på."""
    return plans.outline(context, mall)
