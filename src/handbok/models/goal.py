"""Goals that steer: an organisation's goals with their key figures, a project's own, and the strategies towards them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from handbok.models.base import Counts, Date, Id, Item, Many, Record, Refers, RoleId, Text


class KeyFigure(Item):
    """Be what a goal is followed by: a measure with a target."""

    id: Id
    name: Text = Field(alias="namn", title="Styrtal")
    target: Text | None = Field(None, alias="målvärde", title="Målvärde")
    source: Text | None = Field(None, alias="källa", title="Källa")


class Goal(Item):
    """Be a goal; `number` is what its owner calls it, and `target` how many of `unit` it asks for."""

    id: Id
    number: Text | None = Field(None, alias="nummer", title="Nummer", description="Målets nummer hos den som äger det.")
    kind: Literal["övergripande", "projektmål"] = Field(alias="slag", title="Slag")
    text: Text = Field(alias="mål", title="Mål")
    target: PositiveInt | None = Field(None, alias="målvärde", title="Målvärde")
    unit: Text | None = Field(None, alias="enhet", title="Enhet", description="Vad målvärdet räknar.")
    due: Date | None = Field(None, alias="klart", title="Klart")
    owner: RoleId | None = Field(None, alias="ansvarig", title="Ansvarig", description="En roll.")
    figures_stated: Annotated[NonNegativeInt | None, Counts("figures")] = Field(
        None, alias="antal_styrtal", title="Antal styrtal", description="Bara när källan anger antalet."
    )
    figures: Many[KeyFigure] = Field((), alias="styrtal", title="Styrtal")
    note: Text | None = Field(None, alias="anmärkning", title="Anmärkning")


class Strategy(Item):
    """Be a way of working towards the goals."""

    id: Id
    text: Text = Field(alias="strategi", title="Strategi")
    goals: Many[Annotated[Id, Refers("entry", "goals")]] = Field((), alias="mål", title="Mål")


class GoalRegister(Record):
    """Be a project's or an organisation's goals and strategies."""

    FOLDER: ClassVar[str] = "mal"
    TITLE: ClassVar[str] = "Mål"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    source: Text | None = Field(None, alias="källa", title="Källa")
    updated: Date | None = Field(None, alias="uppdaterad", title="Uppdaterad")
    goals: Many[Goal] = Field(alias="mål", title="Mål")
    strategies: Many[Strategy] = Field((), alias="strategier", title="Strategier")
