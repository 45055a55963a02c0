"""What an organisation is able to do: capabilities in areas, how much they matter and how mature they are."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, NonNegativeFloat, PositiveInt

from handbok.models.base import Counts, Date, Id, Item, Many, Part, Record, Refers, Text


class Scale(Part):
    """Be what weight and maturity are answered on."""

    low: float = Field(alias="från", title="Från")
    high: float = Field(alias="till", title="Till")
    meaning: Text | None = Field(None, alias="betydelse", title="Betydelse", description="Vad ändarna betyder.")

    @property
    def span(self) -> str:
        """Return the scale as "1–5"."""
        return f"{self.low:g}–{self.high:g}".replace(".", ",")


class Capability(Item):
    """Be one capability: strategic weight, and the mean and spread of how mature the answers say it is."""

    id: Id
    name: Text = Field(alias="namn", title="Förmåga")
    weight: float | None = Field(None, alias="vikt", title="Strategisk vikt")
    maturity: float | None = Field(None, alias="mognad", title="Mognad", description="Svarens medelvärde.")
    deviation: NonNegativeFloat | None = Field(None, alias="standardavvikelse", title="Standardavvikelse")
    answers: PositiveInt | None = Field(
        None, alias="svar", title="Antal svar", description="Skrivs när antalet skiljer sig från kartans."
    )

    @property
    def gap(self) -> float | None:
        """Return how much weight exceeds maturity, or None when either is missing."""
        if self.weight is None or self.maturity is None:
            return None
        return round(self.weight - self.maturity, 2)


class Area(Item):
    """Gather capabilities of one kind."""

    id: Id
    name: Text = Field(alias="namn", title="Område")
    capabilities: Many[Capability] = Field(alias="förmågor", title="Förmågor")


class CapabilityMap(Record):
    """Be a map of capabilities; `areas_stated` and `stated` are what its source says that it holds."""

    FOLDER: ClassVar[str] = "formagor"
    TITLE: ClassVar[str] = "Förmågor"

    name: Text = Field(alias="namn", title="Namn")
    project: Annotated[Id, Refers("project")] | None = Field(None, alias="projekt", title="Projekt")
    source: Text | None = Field(None, alias="källa", title="Källa")
    updated: Date | None = Field(None, alias="uppdaterad", title="Uppdaterad")
    answers: PositiveInt | None = Field(None, alias="svar", title="Antal svar")
    scale: Scale | None = Field(None, alias="skala", title="Skala")
    areas_stated: Annotated[PositiveInt | None, Counts("areas")] = Field(
        None, alias="antal_områden", title="Antal områden"
    )
    stated: Annotated[PositiveInt | None, Counts("areas", "capabilities")] = Field(
        None, alias="antal_förmågor", title="Antal förmågor"
    )
    areas: Many[Area] = Field(alias="områden", title="Områden")

    @property
    def capabilities(self) -> tuple[Capability, ...]:
        """Return every capability in order."""
        return tuple(each for area in self.areas for each in area.capabilities)
