"""JSON Schemas of the data types, for editors' programs: made from the models, never written by hand."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from handbok.models.base import Id
from handbok.models.frontmatter import Interval
from handbok.models.meeting import Clock
from handbok.models.moment import Moment
from handbok.models.risk import RiskId
from handbok.validation.messages import MESSAGES

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of a record type, or of front matter, by the keys that files have."""
    made = kind.model_json_schema(by_alias=True, schema_generator=_Swedish)
    return {"$schema": DRAFT, **_told(made), "title": getattr(kind, "TITLE", "Sidhuvud")}


def _told(value: Any) -> Any:
    """Say beside each pattern what is wrong when it does not fit: yaml-language-server shows that to the editor."""
    if isinstance(value, list):
        return [_told(each) for each in value]
    if not isinstance(value, dict):
        return value
    made = {key: _told(each) for key, each in value.items()}
    if isinstance(value.get("pattern"), str):
        made["patternErrorMessage"] = _remedies().get(value["pattern"], "Värdet har inte rätt form.")
    return made


@cache
def _remedies() -> dict[str, str]:
    """Return the check's own remedies by the patterns of the forms they are for."""
    forms = {"id_form": Id, "risk_id_form": RiskId, "clock": Clock, "moment": Moment, "interval": Interval}
    return {TypeAdapter(form).json_schema()["pattern"]: MESSAGES[kind][1] for kind, form in forms.items()}


class _Swedish(GenerateJsonSchema):
    """Leave out what pydantic takes from the code, which is English: class names, docstrings, defaults of models."""

    def model_schema(self, schema: Any) -> dict[str, Any]:
        made = super().model_schema(schema)
        return {key: value for key, value in made.items() if key not in {"title", "description"}}

    def default_schema(self, schema: Any) -> dict[str, Any]:
        made = super().default_schema(schema)
        return {key: value for key, value in made.items() if key != "default"}
