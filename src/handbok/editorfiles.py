"""Files that let a text editor help: schemas tied to data/, and snippets for macros; made from models and docstrings."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from handbok.macro import Macro, discover
from handbok.models import record_types
from handbok.models.frontmatter import FrontMatter
from handbok.schema import schema
from handbok.shipped import layers

SCHEMAS = ".schema"
_HEAD = "sidhuvud"


def files(root: Path) -> dict[str, str]:
    """Return the text of each file by its path from the handbook's root."""
    kinds: dict[str, type[BaseModel]] = {**record_types(), _HEAD: FrontMatter}
    made: dict[str, object] = {f"{SCHEMAS}/{name}.json": schema(kind) for name, kind in kinds.items()}
    made[".vscode/settings.json"] = _settings()
    made[".vscode/handbok.code-snippets"] = _snippets(discover(*layers(root, "macros")))
    return {path: json.dumps(value, ensure_ascii=False, indent=2) + "\n" for path, value in made.items()}


def _settings() -> dict[str, Any]:
    return {
        "yaml.schemas": {f"./{SCHEMAS}/{folder}.json": f"data/{folder}/*.yml" for folder in record_types()},
        "yaml.format.enable": False,
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.trimTrailingWhitespace": True,
        "[markdown]": {"editor.quickSuggestions": {"other": True}},
    }


def _snippets(macros: Mapping[str, Macro]) -> dict[str, Any]:
    return {_HEAD: _front_matter(), **{name: _snippet(macros[name]) for name in sorted(macros)}}


def _snippet(macro: Macro) -> dict[str, Any]:
    needed = [each for each in macro.signature.parameters.values() if each.default is inspect.Parameter.empty]
    stops = [_stop(number, each) for number, each in enumerate(needed, 1)]
    said = inspect.cleandoc(macro.function.__doc__ or "").split("\n\n")[0]
    return {
        "scope": "markdown",
        "prefix": macro.name,
        "body": f"{{{{ {macro.name}({', '.join(stops)}) }}}}",
        "description": " ".join(said.split()),
    }


def _stop(number: int, parameter: inspect.Parameter) -> str:
    stop = f"${{{number}:{parameter.name}}}"
    return stop if parameter.annotation in ("int", "bool", "float") else f'"{stop}"'


def _front_matter() -> dict[str, Any]:
    fields = FrontMatter.model_fields
    keys = [field.alias or name for name, field in fields.items() if field.is_required()]
    filled = {"granskad": "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"}
    lines = [f"{key}: {filled.get(key) or f'${{{number}:{key}}}'}" for number, key in enumerate(keys, 1)]
    return {
        "scope": "markdown",
        "prefix": _HEAD,
        "body": ["---", *lines, "---", "", "$0"],
        "description": "Sidhuvudet som varje sida börjar med.",
    }
