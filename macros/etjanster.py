"""E-services: what a page may show of data/e-tjanster/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import services
from handbok.macro import Context, RecordRef, macro
from handbok.models.eservice import ServiceRegister

Register = Annotated[str, RecordRef(ServiceRegister)]


@macro
def etjanster(context: Context, register: Register) -> str:
    """Visar katalogen över e-tjänster med ägare, förvaltare, status och vad som är kvar före produktion.

    Varje rad har tjänstens id som ankare.
    """
    return services.catalogue(context, register)


@macro
def etjanstkrav(context: Context, register: Register) -> str:
    """Visar checklistan före produktion, med den roll som svarar för varje krav."""
    return services.checklist(context, register)


@macro
def etjanstforvaltning(context: Context, register: Register) -> str:
    """Visar vem som beslutar om e-tjänster och vart en fråga lyfts som inte löses."""
    return services.management(context, register)


@macro
def etjanstetapper(context: Context, register: Register) -> str:
    """Visar etapperna med antal, tid ur projektets plan och summan mot målet."""
    return services.stages(context, register)
