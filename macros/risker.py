"""Risks: what a page may show of the registers in data/risker/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import riskhistory, riskportfolio, risks
from handbok.macro import Context, RecordRef, macro
from handbok.models.risk import BandName, RiskRegister

Register = Annotated[str, RecordRef(RiskRegister)]


@macro
def risktabell(context: Context, register: Register) -> str:
    """Visar alla risker i ett register som en tabell, med band, åtgärder och historik.

    Varje rad har riskens id som ankare, till exempel #dp-r4.
    """
    return risks.table(context, register)


@macro
def riskmatris(context: Context, register: Register, lankar: bool = True) -> str:
    """Visar ett registers risker i en matris med fem gånger fem rutor.

    Varje ruta säger band och riskvärde i ord. Risker utan värde står under matrisen.
    Riskernas id länkar till tabellen när samma sida har risktabell() för registret, om du inte skriver lankar=false.
    """
    return risks.matrix(context, register, lankar)


@macro
def riskband(context: Context, register: Register) -> str:
    """Visar vilka riskvärden som hör till varje band och vem som får besluta om en åtgärd."""
    return risks.bands(context, register)


@macro
def riskatgarder(context: Context, register: Register, band: BandName = "hög") -> str:
    """Visar riskerna från ett band och uppåt, med åtgärder, ansvariga, datum och beslut."""
    return risks.measures(context, register, band)


@macro
def riskandringar(context: Context, register: Register) -> str:
    """Visar vad som har ändrats i ett register: varje bevarad bedömning, den nyaste först."""
    return riskhistory.changes(context, register)


@macro(shows=RiskRegister)
def riskportfolj(context: Context) -> str:
    """Visar riskerna i alla register som läsaren får se, efter band och i en gemensam matris."""
    return riskportfolio.portfolio(context)
