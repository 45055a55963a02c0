"""JSON Schemas of the data types, for editors' programs: made from the models, never written by hand."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of a record type, or of front matter, by the keys that files have."""
    made = kind.model_json_schema(by_alias=True, schema_generator=_Swedish)
    return {"$schema": DRAFT, **made, "title": getattr(kind, "TITLE", "Sidhuvud")}


class _Swedish(GenerateJsonSchema):
    """Leave out what pydantic takes from the code, which is English: class names, docstrings, defaults of models."""

    def model_schema(self, schema: Any) -> dict[str, Any]:
        made = super().model_schema(schema)
        return {key: value for key, value in made.items() if key not in {"title", "description"}}

    def default_schema(self, schema: Any) -> dict[str, Any]:
        made = super().default_schema(schema)
        return {key: value for key, value in made.items() if key != "default"}
