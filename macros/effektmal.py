"""Effects: what a page may show of data/effektmal/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import effectrounds, effects
from handbok.macro import Context, RecordRef, macro
from handbok.models.effect import EffectRegister

Register = Annotated[str, RecordRef(EffectRegister)]


@macro
def effektmal(context: Context, register: Register) -> str:
    """Visar effektmålen med sina indikatorer: mått, målvärde, metod och baslinje.

    Målen och indikatorerna har sina id som ankare.
    """
    return effects.goals(context, register)


@macro
def matning(context: Context, register: Register) -> str:
    """Visar hur målen mäts: svaren som räknas, alternativen att välja mellan och målgrupperna."""
    return effects.measurement(context, register)


@macro
def matval(context: Context, register: Register) -> str:
    """Visar vilken mätning varje kommun har valt, och vilken roll som samordnar den."""
    return effects.choices(context, register)


@macro
def matresultat(context: Context, register: Register) -> str:
    """Visar mätningarnas resultat som diagram och tabell, med antal svar och svarsfrekvens.

    Resultat som bygger på färre än fem svar visas aldrig, och inte heller något som röjer dem.
    """
    return effectrounds.results(context, register)


@macro
def nyttoplan(context: Context, register: Register) -> str:
    """Visar nyttorna med ägare, och när de följs upp efter 3, 6 och 12 månader."""
    return effects.benefits(context, register)
