"""Registers of effect goals for tests: what comes before what a test is about."""

from __future__ import annotations

EFFECTS = "data/effektmal/exempel.yml"

HEAD = """\
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
  - {id: ep-m2, mål: Färre väntar}
indikatorer:
"""

INDICATORS = """\
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: planerad}
  - {id: ep-i2, text: Jag får svar, mål: ep-m2, målvärde: 80, metod: Enkät, baslinje: planerad}
"""


def effects(more: str = "", indicators: str = INDICATORS) -> str:
    """Return a register of two goals; its first indicator stands on line 8, and `more` on line 10 with two of them."""
    return HEAD + indicators + more


def rounds(results: str, kind: str = "baslinje") -> str:
    """Return a list of one round; its first result stands on its seventh line."""
    return f"omgångar:\n  - id: ep-o1\n    namn: Omgång 1\n    slag: {kind}\n    datum: 2026-10-01\n    resultat:\n{results}"
