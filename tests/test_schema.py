"""The JSON Schemas say what the models say: of the real data that it is in order, and of a fault that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from handbok.models import record_types
from handbok.models.frontmatter import FrontMatter
from handbok.schema import DRAFT, schema
from handbok.yaml.tree import parse
from tests.validation.test_reading import PAGE, RACI, RACI_FAULTS, REGISTER, RISK_FAULTS

ROOT = Path(__file__).parents[1]
KINDS: dict[str, type[BaseModel]] = {**record_types(), "sidhuvud": FrontMatter}


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return what holds data against a schema, dates included."""
    return Draft202012Validator(schema(KINDS[kind]), format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults_of(kind: str, text: str) -> list[str]:
    """Return what a schema says of a YAML text."""
    return [error.message for error in validator(kind).iter_errors(parse(text, "f").value)]


@pytest.mark.parametrize("kind", KINDS)
def test_form(kind: str) -> None:
    """Each is a schema of the draft, closed, with words from the models and none from the code."""
    made = schema(KINDS[kind])
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == DRAFT
    for each in _mappings(made):
        if "properties" in each and each.get("type") == "object":
            assert each["additionalProperties"] is False
            assert "description" not in each
            assert all(key == key.lower() or key in "RACI" for key in each["properties"])
        if isinstance(each.get("title"), str):
            assert re.match("[A-ZÅÄÖ]", each["title"])


@pytest.mark.parametrize(
    "file", sorted((ROOT / "data").glob("*/*.yml")), ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_real_data(file: Path) -> None:
    """What the handbook holds is in order by its schema too."""
    assert faults_of(file.parent.name, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", sorted((ROOT / "docs").rglob("*.md")), ids=lambda file: file.stem)
def test_real_pages(file: Path) -> None:
    """So is every page's front matter."""
    assert faults_of("sidhuvud", file.read_text(encoding="utf-8").split("---\n")[1]) == []


UNTOLD = {"decimal", "duplicate key"}
"""A schema takes 3.0 for a whole number, and never sees the second of two equal keys."""


@pytest.mark.parametrize("name", sorted(set(RISK_FAULTS) - UNTOLD))
def test_faulty_register(name: str) -> None:
    """Every fault that the loader tells of a register, its schema tells."""
    assert faults_of("risker", REGISTER) == []
    assert faults_of("risker", REGISTER.replace(*RISK_FAULTS[name][:2]))


@pytest.mark.parametrize("name", RACI_FAULTS)
def test_faulty_roles(name: str) -> None:
    """A value that may be an id or a list of ids is told too."""
    assert faults_of("roller", RACI) == []
    assert faults_of("roller", RACI.replace(*RACI_FAULTS[name][:2]))


def test_faulty_front_matter() -> None:
    """A page without an audience, or with an interval in other words, is not in order."""
    head = PAGE.split("---\n")[1]
    assert faults_of("sidhuvud", head) == []
    assert faults_of("sidhuvud", head.replace("åtkomst: publik\n", ""))
    assert faults_of("sidhuvud", head + "granskas_om: ofta\n")


def _mappings(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _mappings(inner)
