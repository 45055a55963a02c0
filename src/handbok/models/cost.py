"""Costs: budget lines with their sums, and a sum shared by a key.

Lines and shares have no audience of their own: with one withheld, no sum that a reader sees would be right.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from handbok.models.base import Date, Id, Many, Part, Record, Refers, Text


class Line(Part):
    """Be a line of a budget, in whole kronor."""

    id: Id
    name: Text = Field(alias="namn", title="Post")
    amount: NonNegativeInt = Field(alias="belopp", title="Belopp")
    count: PositiveInt | None = Field(None, alias="antal", title="Antal", description="Hur många beloppet gäller.")
    note: Text | None = Field(None, alias="anmärkning", title="Anmärkning")


class Total(Part):
    """Be a sum that a source states: of lines, or of those and other sums."""

    id: Id
    name: Text = Field(alias="namn", title="Summa")
    amount: NonNegativeInt = Field(alias="belopp", title="Belopp")
    lines: Many[Annotated[Id, Refers("entry", "addends")]] = Field(alias="poster", title="Poster")


class Share(Part):
    """Be what an organisation pays; its id is the organisation's."""

    id: Annotated[Id, Refers("organisation")] = Field(alias="organisation", title="Organisation")
    amount: NonNegativeInt | None = Field(None, alias="belopp", title="Belopp")


class CostRecord(Record):
    """Be a budget, or an amount shared among organisations, with how far it has been decided."""

    FOLDER: ClassVar[str] = "kostnader"
    TITLE: ClassVar[str] = "Kostnader"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    source: Text | None = Field(None, alias="källa", title="Källa")
    status: Literal["förslag", "beslutad", "inte fastställd"] = Field(alias="status", title="Status")
    status_date: Date | None = Field(None, alias="statusdatum", title="Statusdatum")
    period: Text | None = Field(None, alias="period", title="Period", description="Till exempel ”per år”.")
    note: Text | None = Field(None, alias="anmärkning", title="Anmärkning")
    lines: Many[Line] = Field((), alias="poster", title="Poster")
    totals: Many[Total] = Field((), alias="summor", title="Summor")
    amount: PositiveInt | None = Field(None, alias="belopp", title="Belopp att fördela")
    key: Literal["folkmängd"] | None = Field(None, alias="nyckel", title="Fördelningsnyckel")
    shares: Many[Share] = Field((), alias="andelar", title="Andelar")

    @property
    def addends(self) -> tuple[Line | Total, ...]:
        """Return what a sum may add: lines and sums."""
        return (*self.lines, *self.totals)
