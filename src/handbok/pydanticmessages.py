"""What pydantic's complaints are in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

MESSAGES: dict[str, tuple[str, str]] = {
    "risk-value-derived": ("{msg}.", "Skriv ett heltal från 1 till 5."),
    "date_iso": ("{msg}.", "Skriv datumet som 2026-11-22."),
    "id_form": ("{msg}.", "Ett id består av små bokstäver a–z, siffror och bindestreck."),
    "interval": ("{msg}.", "Skriv till exempel ”12 månader” eller ”1 år”."),
    "int_type": ("”{name}” ska vara ett heltal, men är {input}.", "Skriv talet utan citattecken och decimaler."),
    "string_type": ("”{name}” ska vara text, men är {input}.", "Sätt citattecken om värdet."),
    "literal_error": (
        "”{name}” är {input}, och det är inget av de tillåtna värdena.",
        "Tillåtna värden är {expected}.",
    ),
}


def swedish(error: ErrorDetails, name: str) -> tuple[str, str]:
    """Return the message and the remedy for one of pydantic's errors about the key `name`."""
    message, help = MESSAGES.get(
        error["type"], ("”{name}” har ett värde som inte går att läsa.", "Jämför med en annan fil av samma slag.")
    )
    context = {**error.get("ctx", {}), "name": name, "input": error["input"], "msg": error["msg"]}
    return message.format(**context), help.format(**context)
