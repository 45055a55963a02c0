"""Risk registers: threat, vulnerability, consequence, likelihood times impact."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from handbok.models.base import Date, Id, Item, Many, Part, Record, Refers, RoleId, Text

PRODUCTS = (1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25)
"""The risk values that two whole numbers from 1 to 5 can give."""


def _scale(value: int) -> int:
    if not 1 <= value <= 5:
        raise PydanticCustomError("risk-value-derived", "{value} ligger utanför skalan 1–5", {"value": value})
    return value


Grade = Annotated[int, AfterValidator(_scale), Field(json_schema_extra={"minimum": 1, "maximum": 5})]
"""A whole number from 1 to 5."""

_RISK_ID = r"[A-Z]{1,5}-R[1-9][0-9]*"


def _risk_id(value: str) -> str:
    if not re.fullmatch(_RISK_ID, value):
        raise PydanticCustomError("risk_id_form", "”{value}” är inget risk-id", {"value": value})
    return value


RiskId = Annotated[str, AfterValidator(_risk_id), Field(json_schema_extra={"pattern": f"^{_RISK_ID}$"})]
"""A project's short name and a running number, as DP-R4."""

BandName = Literal["låg", "medel", "hög"]


class Band(Part):
    """Give a range of risk values a name, and the role that may act on it; the role differs between registers."""

    level: BandName = Field(alias="nivå", title="Nivå")
    low: int = Field(alias="från", title="Från")
    high: int = Field(alias="till", title="Till")
    authority: RoleId = Field(alias="befogenhet", title="Befogenhet", description="Rollen som får besluta om åtgärd.")


class Measure(Item):
    """Be something done about a risk."""

    text: Text = Field(title="Åtgärd")
    owner: RoleId | None = Field(None, alias="ansvarig", title="Ansvarig", description="En roll.")
    due: Date | None = Field(None, alias="klart", title="Klart")


class Decision(Item):
    """Be a decision on how a risk is handled."""

    by: RoleId = Field(alias="av", title="Beslutat av", description="En roll.")
    date: Date | None = Field(None, alias="datum", title="Datum")
    text: Text | None = Field(None, title="Beslut")


class Assessment(Part):
    """Be how a risk was judged at a date."""

    date: Date = Field(alias="datum", title="Datum")
    likelihood: Grade | None = Field(None, alias="sannolikhet", title="Sannolikhet")
    impact: Grade | None = Field(None, alias="konsekvensgrad", title="Konsekvensgrad")
    reason: Text = Field(alias="skäl", title="Skäl")


class Risk(Item):
    """Be one risk; its value is derived and never written."""

    DERIVED: ClassVar[dict[str, str]] = {
        "riskvärde": "Ta bort raden: värdet är sannolikhet gånger konsekvensgrad och räknas ut."
    }

    id: RiskId
    title: Text | None = Field(None, alias="rubrik", title="Rubrik", description="Hämtas annars från hotet.")
    threat: Text = Field(alias="hot", title="Hot")
    vulnerability: Text | None = Field(None, alias="sårbarhet", title="Sårbarhet")
    consequence: Text | None = Field(None, alias="konsekvens", title="Konsekvens")
    likelihood: Grade | None = Field(None, alias="sannolikhet", title="Sannolikhet")
    impact: Grade | None = Field(None, alias="konsekvensgrad", title="Konsekvensgrad")
    needs_measure: Literal["ja", "nej"] | None = Field(None, alias="åtgärd", title="Åtgärd")
    measures: Many[Measure] = Field((), alias="åtgärder", title="Åtgärder")
    decision: Decision | None = Field(None, alias="beslut", title="Beslut")
    escalated_to: RoleId | None = Field(None, alias="eskalerad_till", title="Eskalerad till", description="En roll.")
    escalation_reason: Text | None = Field(None, alias="eskalering_skäl", title="Skäl till eskalering")
    occurred: Date | None = Field(None, alias="inträffad", title="Inträffad")
    history: Many[Assessment] = Field((), alias="historik", title="Historik")

    @property
    def value(self) -> int | None:
        """Return likelihood times impact, or None when either is missing."""
        if self.likelihood is None or self.impact is None:
            return None
        return self.likelihood * self.impact


class RiskRegister(Record):
    """Be a project's risk register with its own bands."""

    FOLDER: ClassVar[str] = "risker"
    TITLE: ClassVar[str] = "Risker"

    project: Annotated[Id, Refers("project")] = Field(alias="projekt", title="Projekt")
    updated: Date = Field(alias="uppdaterad", title="Uppdaterad")
    updated_by: RoleId | None = Field(None, alias="uppdaterad_av", title="Uppdaterad av", description="En roll.")
    bands: Many[Band] = Field(alias="band", title="Band")
    risks: Many[Risk] = Field(alias="risker", title="Risker")

    def band(self, value: int | None) -> Band | None:
        """Return the band that a risk value falls in, if any."""
        return next((band for band in self.bands if value is not None and band.low <= value <= band.high), None)
