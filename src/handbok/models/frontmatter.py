"""What a page says of itself before its text."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from handbok.models.base import Date, Id, Many, Part, Text

_INTERVAL = re.compile(r"([1-9][0-9]*) (månad|månader|år)")


def _interval(value: str) -> str:
    if not _INTERVAL.fullmatch(value):
        raise PydanticCustomError("interval", "”{value}” är ingen tidsrymd", {"value": value})
    return value


Interval = Annotated[
    str,
    StringConstraints(strip_whitespace=True),
    AfterValidator(_interval),
    Field(json_schema_extra={"pattern": f"^{_INTERVAL.pattern}$"}),
]
"""A time such as "12 månader" or "1 år"."""


class Change(Part):
    """Be a change that readers should know of."""

    date: Date = Field(alias="datum", title="Datum")
    text: Text = Field(title="Text")


class FrontMatter(Part):
    """Be the mapping between `---` lines at the top of a page."""

    title: Text = Field(title="Rubrik")
    audience: Id = Field(alias="åtkomst", title="Åtkomst")
    owner: Id = Field(alias="ansvarig", title="Ansvarig", description="En roll.")
    reviewed: Date = Field(alias="granskad", title="Granskad")
    review_every: Interval | None = Field(None, alias="granskas_om", title="Granskas om")
    order: int = Field(1000, alias="ordning", title="Ordning")
    draft: bool = Field(False, alias="utkast", title="Utkast")
    description: Text | None = Field(None, title="Beskrivning")
    tags: Many[Text] = Field((), title="Etiketter")
    hide: Many[Text] = Field((), title="Dölj")
    template: Text | None = Field(None, title="Mall")
    icon: Text | None = Field(None, title="Ikon")
    search: dict[str, Any] | None = Field(None, title="Sök")
    history: Many[Change] = Field((), alias="historik", title="Historik")

    @property
    def review_months(self) -> int | None:
        """Return the months between reviews."""
        if self.review_every is None:
            return None
        match = _INTERVAL.fullmatch(self.review_every)
        assert match is not None  # noqa: S101  the validator above let it through
        return int(match[1]) * (12 if match[2] == "år" else 1)
