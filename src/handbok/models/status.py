"""Status reports: how a project is at a date, area by area, in words."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Date, Id, Item, Many, Record, Refers, RoleId, Text
from handbok.models.risk import Measure, RiskId

State = Literal["Enligt plan", "Mindre komplikationer", "Komplikationer"]
Area = Literal["Budget", "Tid", "Personal", "Uppnått resultat", "Kommande aktiviteter"]

STATES: tuple[State, ...] = ("Enligt plan", "Mindre komplikationer", "Komplikationer")
AREAS: tuple[Area, ...] = ("Budget", "Tid", "Personal", "Uppnått resultat", "Kommande aktiviteter")


class Piece(Item):
    """Be something done, or something to come."""

    id: Id
    text: Text = Field(title="Post")
    done: Date | None = Field(
        None, alias="klart", title="Klart", description="Dagen då det är klart, gjort eller tänkt."
    )
    unclear: bool = Field(
        False, alias="oklart", title="Oklart", description="true när källan inte säger om det är klart."
    )


class Row(Item):
    """Be an area of a report: its state, what deviates, and what is done about it."""

    id: Id
    area: Area = Field(alias="område", title="Område")
    state: State | None = Field(None, alias="läge", title="Läge")
    deviation: Text | None = Field(None, alias="avvikelse", title="Avvikelse")
    risks: Many[Annotated[RiskId, Refers("risk")]] = Field(
        (), alias="risker", title="Risker", description="Riskerna som avvikelsen hör till."
    )
    measures: Many[Measure] = Field((), alias="åtgärder", title="Åtgärder")
    done: Literal["ja", "nej"] | None = Field(None, alias="klart", title="Klart")
    done_on: Date | None = Field(None, alias="klart_datum", title="Klart den")


class StatusReport(Record):
    """Be one report of a project at a date."""

    FOLDER: ClassVar[str] = "status"
    TITLE: ClassVar[str] = "Statusrapporter"

    project: Annotated[Id, Refers("project")] = Field(alias="projekt", title="Projekt")
    date: Date = Field(alias="datum", title="Datum")
    reported_by: RoleId | None = Field(None, alias="rapporterad_av", title="Rapporterad av", description="En roll.")
    covers: Text | None = Field(None, alias="omfattar", title="Omfattar")
    rows: Many[Row] = Field(alias="områden", title="Områden")
    results: Many[Piece] = Field((), alias="resultat", title="Uppnått resultat")
    coming: Many[Piece] = Field((), alias="kommande", title="Kommande aktiviteter")

    def row(self, area: str) -> Row | None:
        """Return the row of an area, if the report has one."""
        return next((row for row in self.rows if row.area == area), None)
