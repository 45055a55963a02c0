"""Methods: what a page may show of data/metoder/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import methods
from handbok.macro import Context, RecordRef, macro
from handbok.models.method import Method as Record


@macro
def metodfakta(context: Context, metod: Annotated[str, RecordRef(Record)]) -> str:
    """Visar kortets huvud: vad metoden ger, tid, deltagare, vem som leder och var den passar."""
    return methods.facts(context, metod)


@macro(shows=Record)
def metodkatalog(context: Context) -> str:
    """Visar alla metodkort, att välja bland efter område, fas och tid. Utan skript är det en lista.

    På papper kommer två kort på varje sida.
    """
    return methods.catalogue(context)
