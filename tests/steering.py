"""Reports, meetings, changes, lessons and documents for tests: what comes before their entries."""

from __future__ import annotations

STATUS = "data/status/exempelprojekt-2026-11-20.yml"
MEETING = "data/moten/2026-11-20-styrgrupp.yml"
CHANGES = "data/andringar/exempelprojekt.yml"
LESSONS = "data/erfarenheter/exempel.yml"
DOCUMENTS = "data/dokument/exempel.yml"

AGENDA = """\
  - {id: p1, rubrik: Läget, typ: information}
  - {id: p2, rubrik: Godkänna leveransen, typ: beslut}
"""

AREAS = {
    "budget": "Budget",
    "tid": "Tid",
    "personal": "Personal",
    "resultat": "Uppnått resultat",
    "kommande": "Kommande aktiviteter",
}


def status(**rows: str) -> str:
    """Return a report in which every area goes as planned but those given; its first area stands on line 5."""
    head = "projekt: exempelprojekt\nåtkomst: publik\ndatum: 2026-11-20\nområden:\n"
    lines = (f"  - {{id: {id}, område: {area}, {rows.get(id, 'läge: Enligt plan')}}}\n" for id, area in AREAS.items())
    return head + "".join(lines)


def meeting(more: str = "", agenda: str = AGENDA) -> str:
    """Return a meeting; its first item stands on line 5, and what follows two items on line 7."""
    return f"organ: Styrgrupp\nåtkomst: publik\ndatum: 2026-11-20\ndagordning:\n{agenda}{more}"


def changes(entries: str) -> str:
    """Return a register of changes; its first one stands on line 4."""
    return f"projekt: exempelprojekt\nåtkomst: publik\nändringar:\n{entries}"


def lessons(entries: str) -> str:
    """Return a register of lessons; its first one stands on line 5."""
    return f"namn: Införandet\nåtkomst: publik\nkälla: Slutrapporten\nerfarenheter:\n{entries}"


def documents(entries: str) -> str:
    """Return a register of documents; its first one stands on line 4."""
    return f"namn: Dokument\nåtkomst: publik\ndokument:\n{entries}"
