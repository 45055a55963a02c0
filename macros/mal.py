"""Goals: what a page may show of data/mal/."""

from __future__ import annotations

from typing import Annotated, Literal

from handbok.components import goals
from handbok.macro import Context, RecordRef, macro
from handbok.models.goal import GoalRegister

Register = Annotated[str, RecordRef(GoalRegister)]


@macro
def maltabell(context: Context, register: Register, slag: Literal["övergripande", "projektmål"] | None = None) -> str:
    """Visar målen i ett register med styrtal, målvärde och datum.

    Skriv slag="projektmål" eller slag="övergripande" för att visa bara de målen. Varje rad har målets id som ankare.
    """
    return goals.table(context, register, slag)


@macro
def strategier(context: Context, register: Register) -> str:
    """Visar strategierna i ett målregister, med målen de hör till när källan säger det."""
    return goals.strategies(context, register)
