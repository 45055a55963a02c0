"""Processes: what a page may show of data/processer/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import processes, processmap
from handbok.macro import Context, PartRef, RecordRef, macro
from handbok.models.form import Form
from handbok.models.process import Process as Record

Process = Annotated[str, RecordRef(Record)]
Phase = Annotated[str, PartRef(Record, "process", "phases")]


@macro
def processkarta(context: Context, process: Process, fas: Phase | None = None) -> str:
    """Visar processens faser och beslutspunkter som en bild, och samma sak som en lista.

    Skriv fas="planering" för att märka ut var läsaren är. Faserna länkar till sina sidor.
    """
    return processmap.process_map(context, process, fas)


@macro(shows=Form)
def fasfakta(context: Context, process: Process, fas: Phase) -> str:
    """Visar fasens syfte, när den börjar, vad som går in och kommer ut, och vem som beslutar."""
    return processes.facts(context, process, fas)


@macro(shows=Form)
def processteg(context: Context, process: Process, fas: Phase) -> str:
    """Visar stegen i en fas med roller, tid och dokument.

    Varje rad har stegets id som ankare.
    """
    return processes.steps(context, process, fas)


@macro
def beslutspunkt(context: Context, process: Process, fas: Phase) -> str:
    """Visar frågorna i fasens beslutspunkt, att svara ja, delvis eller nej på."""
    return processes.decision_point(context, process, fas)


@macro(shows=Form)
def processmallar(context: Context, process: Process, fas: Phase | None = None) -> str:
    """Visar processens mallar fas för fas, eller bara en fas mallar."""
    return processes.templates(context, process, fas)


@macro
def processvagar(context: Context, process: Process, fas: Phase | None = None) -> str:
    """Visar vad som räcker i varje fas, eller i en fas, för en uppgift, ett uppdrag och ett projekt."""
    return processes.scales(context, process, fas)
