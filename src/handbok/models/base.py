"""What every kind of record has in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints
from pydantic_core import PydanticCustomError

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _iso_date(value: Any) -> Any:
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    elif isinstance(value, date):
        return value
    raise PydanticCustomError("date_iso", "”{value}” är inget datum på formen ÅÅÅÅ-MM-DD", {"value": str(value)})


def _id_form(value: str) -> str:
    if not re.fullmatch(_ID, value):
        raise PydanticCustomError("id_form", "”{value}” är inget id", {"value": value})
    return value


Date = Annotated[date, BeforeValidator(_iso_date, json_schema_input_type=date)]
"""A date that the file writes as 2026-11-22, quoted or not."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that says something."""

Id = Annotated[str, AfterValidator(_id_form), Field(json_schema_extra={"pattern": f"^{_ID}$"})]
"""ASCII kebab-case: file names, anchors and URLs are made from it."""


@dataclass(frozen=True)
class Refers:
    """Say what an id refers to, so that rules find every reference wherever it stands."""

    to: Literal[
        "audience",
        "role",
        "project",
        "course",
        "organisation",
        "term",
        "page",
        "file",
        "risk",
        "document",
        "meeting",
        "deliverable",
        "block",
        "goal",
        "outline",
        "phase",
        "entry",
    ]
    among: str = ""
    """For an entry: the list of the same record that has it, by its field's name."""


@dataclass(frozen=True)
class Counts:
    """Say what a stated number counts: a list of the same model by its field's name, or a list in each of that list."""

    field: str
    inner: str = ""


RoleId = Annotated[Id, Refers("role")]
"""The id of a role, of the record's project or of all (roles.py)."""

T = TypeVar("T")
Many = Annotated[tuple[T, ...], Strict(False)]
"""A list in the file, a tuple here: records are frozen, and only the list itself is taken leniently."""


class _Frozen(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", populate_by_name=False, validate_default=False)


class Part(_Frozen):
    """Be a part of a record without an audience of its own."""


class Item(_Frozen):
    """Be an entry of a record's list; its audience is the record's, or narrower."""

    audience: Id | None = Field(None, alias="åtkomst", title="Åtkomst", description="Snävare åtkomst än filens.")


class Deficiency(Part):
    """Be a rule that a source's own gap breaks, so that nothing is invented to satisfy it."""

    rule: Text = Field(alias="regel", title="Regel")
    item: str | None = Field(
        None, alias="post", title="Post", description="Postens id, när regeln gäller en post i filen."
    )
    reason: Text = Field(alias="skäl", title="Skäl")


class Record(_Frozen):
    """Be one file under data/<FOLDER>/; its id is the file's name."""

    FOLDER: ClassVar[str]
    TITLE: ClassVar[str]

    audience: Id = Field(alias="åtkomst", title="Åtkomst", description="Id för den åtkomst som får se filen.")
    deficiencies: Many[Deficiency] = Field((), alias="kända_brister", title="Kända brister")


def texts_in(value: object) -> Iterator[str]:
    """Yield every text of a record or of a part of one, in the order of its fields."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_in(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, str):
        yield value
