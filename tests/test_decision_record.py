"""The record of decisions names each direct dependency, and nothing that is not one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
RECORD = (ROOT / "decisions" / "dependencies.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \|$", RECORD, re.M)


def asked() -> Iterator[str]:
    """Yield the names of what pyproject.toml asks for: to run, as extras, to build and to test."""
    asking = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [
        asking["build-system"]["requires"],
        asking["project"]["dependencies"],
        *asking["project"]["optional-dependencies"].values(),
        *asking["dependency-groups"].values(),
    ]
    return (Requirement(each).name for names in lists for each in names if isinstance(each, str))


def test_every_dependency_is_named_once() -> None:
    """Neither more nor fewer, and none twice."""
    assert sorted(canonicalize_name(name) for name, _, _ in ROWS) == sorted(
        {canonicalize_name(name) for name in asked()}
    )


def test_no_row_is_malformed() -> None:
    """Every line of the tables, but their heads, is one that the test above reads."""
    lines = [line for line in RECORD.splitlines() if line.startswith("|")]
    heads = [line for line in lines if line.startswith(("| dependency |", "|---"))]
    assert len(lines) - len(heads) == len(ROWS)


@pytest.mark.parametrize(("name", "purpose", "reason"), ROWS, ids=[name for name, _, _ in ROWS])
def test_reason(name: str, purpose: str, reason: str) -> None:
    """Each says what it is for, and why in a whole sentence."""
    assert purpose.strip()
    assert reason.strip().endswith(".")


@pytest.mark.parametrize("page", sorted((ROOT / "decisions").glob("*.md")), ids=lambda page: page.name)
def test_names_what_is_there(page: Path) -> None:
    """A file, folder or page that a decision names exists."""
    text = page.read_text(encoding="utf-8")
    paths = re.findall(r"`((?:src|tests|overrides|macros|docs|data|benchmarks|\.ci)/[\w./-]*)`", text)
    paths += [f"decisions/{target}" for target in re.findall(r"\]\(([\w.-]+\.md)\)", text)]
    assert [path for path in paths if not (ROOT / path).exists()] == []
