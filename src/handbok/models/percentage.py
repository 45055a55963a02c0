"""A percentage with what it was counted from."""

from __future__ import annotations

from pydantic import Field, NonNegativeInt, PositiveInt

from handbok.models.base import Part


class Percentage(Part):
    """Be a part of a whole; the percentage is derived, and one that a source states is held against it."""

    numerator: NonNegativeInt | None = Field(None, alias="täljare", title="Täljare", description="Hur många av dem.")
    denominator: PositiveInt | None = Field(None, alias="nämnare", title="Nämnare", description="Av hur många.")
    stated: float | None = Field(
        None, alias="procent", title="Procent", description="Bara när källan anger den. Annars räknas den ut.", ge=0
    )

    @property
    def value(self) -> float | None:
        """Return the percentage with one decimal, or None when it cannot be counted."""
        if self.numerator is None or self.denominator is None:
            return None
        return round(100 * self.numerator / self.denominator, 1)
