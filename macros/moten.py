"""Meetings: what a page may show of data/moten/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import meetings
from handbok.macro import Context, RecordRef, macro
from handbok.models.meeting import Meeting


@macro
def mote(context: Context, mote: Annotated[str, RecordRef(Meeting)]) -> str:
    """Visar ett möte: beslut, åtgärder, dagordning, närvaro efter organisation och nästa möte.

    Mötet har sitt id som ankare, och varje punkt, beslut och åtgärd mötets id följt av sitt eget.
    """
    return meetings.meeting(context, mote)


@macro(shows=Meeting)
def moten(context: Context) -> str:
    """Visar alla möten som läsaren får se, det senaste först."""
    return meetings.every_meeting(context)


@macro(shows=Meeting)
def motesplan(context: Context) -> str:
    """Visar kommande möten, nästa först, och de möten som har varit."""
    return meetings.plan(context)


@macro(shows=Meeting)
def beslutslogg(context: Context) -> str:
    """Visar besluten från alla möten med utfall och ändringar, det senaste först."""
    return meetings.decisions(context)


@macro(shows=Meeting)
def atgardslista(context: Context) -> str:
    """Visar åtgärderna från alla möten med ansvarig roll, datum och läge."""
    return meetings.actions(context)
