"""Plans and what belongs to them, for tests: what comes before their entries."""

from __future__ import annotations

PLAN = "data/planer/exempelprojekt.yml"
OUTLINE = "data/planmallar/exempel.yml"
SERVICES = "data/e-tjanster/exempelprojekt.yml"
GOALS = "data/mal/exempelprojekt.yml"
DELIVERABLES = "data/leverabler/exempelprojekt.yml"
COMMUNICATION = "data/kommunikation/exempel.yml"
ROADMAP = "data/fardplaner/exempel.yml"
PROJECT = "data/projekt/exempelprojekt.yml"


def plan(blocks: str, more: str = "") -> str:
    """Return a plan; its first block stands on line 5, and what else it holds after the blocks."""
    return f"namn: Plan\nåtkomst: publik\nprojekt: exempelprojekt\nblock:\n{blocks}{more}"


def block(id: str, start: str, end: str, more: str = "ansvarig: projektledare") -> str:
    """Return a block on one line; it is called as its id is."""
    return f"  - {{id: {id}, namn: {id.upper()}, start: {start}, slut: {end}, {more}}}\n"


def goals(target: int) -> str:
    """Return a register with the goal ep-m1."""
    goal = f"  - {{id: ep-m1, slag: projektmål, mål: Nya e-tjänster, målvärde: {target}, enhet: e-tjänster}}\n"
    return f"namn: Mål\nåtkomst: publik\nprojekt: exempelprojekt\nmål:\n{goal}"


def services(more: str) -> str:
    """Return a register of e-services; what it holds begins on line 4."""
    return f"namn: E-tjänster\nåtkomst: publik\nprojekt: exempelprojekt\n{more}"


def deliverables(entries: str) -> str:
    """Return a register of deliverables; its first entry stands on line 4."""
    return f"projekt: exempelprojekt\nåtkomst: publik\nleverabler:\n{entries}"


def communication(more: str) -> str:
    """Return a communication plan; what it holds begins on line 3."""
    return f"namn: Plan\nåtkomst: publik\n{more}"


def roadmap(alternatives: str, more: str = "") -> str:
    """Return a roadmap; its first alternative stands on line 5."""
    return f"namn: Vägval\nåtkomst: publik\nfråga: Vilken väg tar vi?\nalternativ:\n{alternatives}{more}"
