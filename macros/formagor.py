"""Capabilities: what a page may show of data/formagor/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import capabilities
from handbok.macro import Context, RecordRef, macro
from handbok.models.capability import CapabilityMap

Known = Annotated[str, RecordRef(CapabilityMap)]


@macro
def formagekarta(context: Context, karta: Known) -> str:
    """Visar alla förmågor ordnade i områden, som en karta över mognad och som en tabell.

    Varje rad har förmågans id som ankare, till exempel #analysera-behov.
    """
    return capabilities.heat_map(context, karta)


@macro
def formagegap(context: Context, karta: Known) -> str:
    """Visar hur viktig varje förmåga är mot hur mogen den är, det största gapet först."""
    return capabilities.gaps(context, karta)
