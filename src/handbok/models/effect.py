"""Effects: what should change for people, the indicators that show it, their measurement, and who takes home the benefit."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, NonNegativeInt

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, RoleId, Text
from handbok.models.percentage import Percentage

GoalRef = Annotated[Id, Refers("entry", "goals")]
OrganisationRef = Annotated[Id, Refers("organisation")]
GroupRef = Annotated[Id, Refers("entry", "target_groups")]
AlternativeRef = Annotated[Id, Refers("entry", "alternatives")]

Months = Literal[3, 6, 12]
FOLLOW_UPS: tuple[Months, ...] = (3, 6, 12)
"""How many months after its start a benefit is followed up."""


class EffectGoal(Item):
    """Be a change that should be felt when the project is done."""

    id: Id
    text: Text = Field(alias="mål", title="Effektmål")


class Indicator(Item):
    """Be what shows one goal: the share of answers in the two highest steps, unless `measure` says otherwise."""

    id: Id
    text: Text = Field(title="Indikator", description="Påståendet som svaras på.")
    goals: Many[GoalRef] | GoalRef | None = Field(None, alias="mål", title="Effektmål", description="Exakt ett.")
    measure: Text | None = Field(None, alias="mått", title="Mått", description="När det inte är andelen i mätningen.")
    target: float | None = Field(None, alias="målvärde", title="Målvärde", description="I procent.", ge=0, le=100)
    method: Text | None = Field(None, alias="metod", title="Metod")
    baseline: Literal["mätt", "planerad", "inte mätt"] | None = Field(None, alias="baslinje", title="Baslinje")

    @property
    def goal_ids(self) -> tuple[str, ...]:
        """Return the goals that the file gives it."""
        if self.goals is None:
            return ()
        return (self.goals,) if isinstance(self.goals, str) else tuple(self.goals)


class TargetGroup(Item):
    """Be a group that is asked: functions, never persons."""

    id: Id
    name: Text = Field(alias="namn", title="Målgrupp")
    functions: Many[Text] = Field(alias="funktioner", title="Funktioner")


class Alternative(Item):
    """Be a way to measure that a municipality may choose."""

    id: Id
    name: Text = Field(alias="namn", title="Alternativ")
    content: Text = Field(alias="innehåll", title="Innehåll")
    benefit: Text | None = Field(None, alias="fördel", title="Fördel")


class Measurement(Part):
    """Be how all measure, so that rounds can be compared."""

    counted: Many[Text] = Field(alias="räknade_svar", title="Svar som räknas", description="De två högsta stegen.")
    steps: Many[Text] = Field((), alias="skala", title="Skala", description="Alla steg, det lägsta först.")
    rule: Text | None = Field(None, alias="regel", title="Regel")


class Choice(Item):
    """Be what a municipality has chosen; its id is the organisation's."""

    id: OrganisationRef = Field(alias="organisation", title="Organisation")
    alternative: AlternativeRef | None = Field(None, alias="alternativ", title="Alternativ")
    coordinator: RoleId | None = Field(None, alias="samordnare", title="Samordnare", description="En roll.")
    respondents: NonNegativeInt | None = Field(None, alias="respondenter", title="Respondenter")


class Result(Item):
    """Be the answers to one indicator; without organisation or target group it is of all of them.

    The outcome's denominator is n: how many answered. Import writes no numerator where n is small (suppression.py).
    """

    indicator: Annotated[Id, Refers("entry", "indicators")] = Field(alias="indikator", title="Indikator")
    organisation: OrganisationRef | None = Field(None, title="Organisation")
    group: GroupRef | None = Field(None, alias="målgrupp", title="Målgrupp")
    asked: NonNegativeInt | None = Field(None, alias="tillfrågade", title="Tillfrågade")
    outcome: Percentage = Field(alias="utfall", title="Utfall")

    @property
    def answers(self) -> int | None:
        """Return n."""
        return self.outcome.denominator

    @property
    def rate(self) -> float | None:
        """Return the answer rate in percent with one decimal, or None when it cannot be counted."""
        if not self.asked or self.answers is None:
            return None
        return round(100 * self.answers / self.asked, 1)


class Round(Item):
    """Be one time that all were asked."""

    id: Id
    name: Text = Field(alias="namn", title="Omgång")
    kind: Literal["baslinje", "uppföljning"] = Field(alias="slag", title="Slag")
    date: Date = Field(alias="datum", title="Datum")
    results: Many[Result] = Field(alias="resultat", title="Resultat")


class FollowUp(Part):
    """Be what a benefit had become when it was followed up."""

    months: Months = Field(alias="månader", title="Månader")
    outcome: Text = Field(alias="utfall", title="Utfall")


class Benefit(Item):
    """Be a benefit to take home: an owner, and a start that its follow-ups are counted from."""

    id: Id
    text: Text = Field(alias="nytta", title="Nytta")
    goal: GoalRef | None = Field(None, alias="mål", title="Effektmål")
    owner: RoleId | None = Field(None, alias="ägare", title="Ägare", description="En roll.")
    start: Date | None = Field(None, alias="införd", title="Införd", description="Följs upp 3, 6 och 12 månader efter.")
    follow_ups: Many[FollowUp] = Field((), alias="uppföljning", title="Uppföljning")


class EffectRegister(Record):
    """Be a project's effect goals, how they are measured, and its plan for the benefits."""

    FOLDER: ClassVar[str] = "effektmal"
    TITLE: ClassVar[str] = "Effektmål"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] = Field(alias="projekt", title="Projekt")
    source: Text | None = Field(None, alias="källa", title="Källa")
    updated: Date | None = Field(None, alias="uppdaterad", title="Uppdaterad")
    goals: Many[EffectGoal] = Field(alias="mål", title="Effektmål")
    indicators: Many[Indicator] = Field((), alias="indikatorer", title="Indikatorer")
    measurement: Measurement | None = Field(None, alias="mätning", title="Mätning")
    target_groups: Many[TargetGroup] = Field((), alias="målgrupper", title="Målgrupper")
    alternatives: Many[Alternative] = Field((), alias="alternativ", title="Alternativ")
    choices: Many[Choice] = Field((), alias="val", title="Kommunernas val")
    rounds: Many[Round] = Field((), alias="omgångar", title="Omgångar")
    benefits: Many[Benefit] = Field((), alias="nyttor", title="Nyttoplan")
