"""What a minute of captions costs.

A record and no setting: its file is validated, says who may see it, and reaches the page for editors.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from handbok.models.base import Date, Record, Text


class CaptionPrice(Record):
    """Be a price with its source; the latest one counts."""

    FOLDER: ClassVar[str] = "textningspris"
    TITLE: ClassVar[str] = "Pris för textning"

    per_minute: Annotated[float, Field(gt=0)] = Field(alias="kronor_per_minut", title="Kronor per minut")
    source: Text = Field(alias="källa", title="Källa", description="Till exempel avtal eller offert.")
    date: Date = Field(alias="datum", title="Datum")

    @property
    def amount(self) -> float:
        """Return the price as it is shown: whole kronor without decimals."""
        return int(self.per_minute) if self.per_minute.is_integer() else self.per_minute
