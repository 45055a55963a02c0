"""Registers for tests: what comes before their entries, so that each test shows only what it is about."""

from __future__ import annotations

RISKS = "data/risker/exempelprojekt.yml"
ROLES = "data/roller/exempelprojekt.yml"
ORGANISATIONS = "data/organisationer/exempel.yml"
GLOSSARY = "data/ordlista/exempel.yml"

BANDS = """\
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
"""


def risks(entries: str, bands: str = BANDS, project: str = "exempelprojekt") -> str:
    """Return a risk register; its first band stands on line 5, and its first risk on line 9."""
    head = f"projekt: {project}\nåtkomst: publik\nuppdaterad: 2026-11-22\nband:\n"
    return f"{head}{bands}risker:\n{entries}"


def roles(entries: str = "", activities: str = "") -> str:
    """Return a role register; its first role stands on line 5, or else its first activity."""
    head = "namn: Exempel\nåtkomst: publik\nprojekt: exempelprojekt\n"
    return head + (f"roller:\n{entries}" if entries else "") + (f"aktiviteter:\n{activities}" if activities else "")


def organisations(groups: str = "") -> str:
    """Return a register of three municipalities; its first group stands on line 8."""
    names = "".join(f"  - {{id: {name.lower()}, namn: {name}, typ: kommun}}\n" for name in ("Norrby", "Osby", "Vikby"))
    head = f"namn: Exempel\nåtkomst: publik\norganisationer:\n{names}"
    return head + (f"grupper:\n{groups}" if groups else "")


def glossary(terms: str) -> str:
    """Return a glossary; its first term stands on line 4."""
    return f"namn: Ord\nåtkomst: publik\ntermer:\n{terms}"
