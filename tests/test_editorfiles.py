"""What a text editor helps with: fresh, tied to every data type, and with a snippet for every macro."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from handbok.editorfiles import files
from handbok.macro import discover
from handbok.models import record_types
from handbok.shipped import layers
from tests.cli.commands import book, handbok

ROOT = Path(__file__).parents[1]
FILES = files(ROOT)


@pytest.mark.parametrize("path", FILES)
def test_fresh(path: str) -> None:
    """The files that are kept are those that would be written; otherwise run: handbok export editor."""
    assert (ROOT / path).read_text(encoding="utf-8") == FILES[path]


def test_none_left_over() -> None:
    """No schema is kept of a type that is no more."""
    assert {f".schema/{file.name}" for file in (ROOT / ".schema").iterdir()} == {p for p in FILES if "schema/" in p}


def test_tied() -> None:
    """Every data type's files are held against its schema while they are written."""
    tied = json.loads(FILES[".vscode/settings.json"])["yaml.schemas"]
    assert set(tied.values()) == {f"data/{folder}/*.yml" for folder in record_types()}
    assert all((ROOT / schema).is_file() for schema in tied)


def test_patterns() -> None:
    """What has a form says in Swedish what the form is."""
    id = json.loads(FILES[".schema/risker.json"])["$defs"]["Risk"]["properties"]["id"]
    assert id["patternErrorMessage"] == "Skriv projektets kortnamn, -R och ett nummer, till exempel DP-R4."
    assert not list(Draft202012Validator(id).iter_errors("DP-R4"))


def test_snippets() -> None:
    """Every macro has its snippet, which says what the macro shows."""
    snippets = json.loads(FILES[".vscode/handbok.code-snippets"])
    macros = discover(*layers(ROOT, "macros"))
    assert set(snippets) == {"sidhuvud", *macros}
    assert snippets["risktabell"]["body"] == '{{ risktabell("${1:register}") }}'
    assert all(snippets[name]["description"].endswith(".") for name in macros)
    assert snippets["sidhuvud"]["body"][1] == "title: ${1:title}"


def test_command(tmp_path: Path) -> None:
    """One command writes them all, also for another handbook."""
    ran = handbok("export", "editor", cwd=book(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / ".schema/risker.json").is_file()
    assert (tmp_path / ".vscode/handbok.code-snippets").is_file()
