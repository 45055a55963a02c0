"""Deliverables: what a page may show of data/leverabler/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import deliverables
from handbok.macro import Context, RecordRef, macro
from handbok.models.deliverable import DeliverableRegister

Register = Annotated[str, RecordRef(DeliverableRegister)]


@macro
def leverabeltabell(context: Context, register: Register) -> str:
    """Visar ett projekts leverabler med version, status, datum och mottagarens svar.

    Varje rad har leverabelns id som ankare, till exempel #dp-metodhandbok.
    """
    return deliverables.table(context, register)
