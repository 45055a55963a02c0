"""Names make good addresses, and audiences are known and never wider than what is around."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page, problems_of

ROLES = "namn: A\nåtkomst: {audience}\nroller:\n  - {{id: b, namn: B, ansvar: C{more}}}\n"


@pytest.mark.parametrize(
    "path", ["docs/en-sida.md", "docs/mapp-1/index.md", "docs/bild.png", "docs/film.sv.vtt", "data/roller/a-2.yml"]
)
def test_good_name(tmp_path: Path, path: str) -> None:
    """ASCII in lower case with hyphens passes."""
    assert problems_of(tmp_path, {path: _content(path)}, "id-form") == []


@pytest.mark.parametrize(
    ("path", "help"),
    [
        ("docs/Sida.md", "sida.md"),
        ("docs/en sida.md", "en-sida.md"),
        ("docs/en_sida.md", "en-sida.md"),
        ("docs/åtgärd.md", "atgard.md"),
        ("docs/Mapp/index.md", "mapp"),
        ("docs/bild.PNG", "bild.png"),
        ("docs/-a.md", "a.md"),
        ("data/roller/Ä.yml", "a.yml"),
        ("data/roller/a--b.yml", "a-b.yml"),
    ],
)
def test_poor_name(tmp_path: Path, path: str, help: str) -> None:
    """Everything else is told at the file, with a name that would do."""
    found = problems_of(tmp_path, {path: _content(path)}, "id-form")
    assert [(each.path, each.line, each.column) for each in found] == [(path, 1, 1)]
    assert f"”{help}”" in found[0].help


@pytest.mark.parametrize(
    ("audience", "more", "expected"),
    [
        ("publik", "", []),
        ("publik", ", åtkomst: medarbetare", []),
        ("medarbetare", ", åtkomst: medarbetare", []),
        ("medarbetare", ", åtkomst: publik", [(4, 42, "b")]),
        ("allmän-het", "", [(2, 10, "")]),
        ("allmanhet", "", [(2, 10, "")]),
        ("publik", ", åtkomst: chefer", [(4, 42, "b")]),
        ("allmanhet", ", åtkomst: publik", [(2, 10, "")]),
    ],
)
def test_audience(tmp_path: Path, audience: str, more: str, expected: list[tuple[int, int, str]]) -> None:
    """An audience that does not exist, and one wider than around it, is told at its value."""
    files = {"data/roller/a.yml": ROLES.format(audience=audience, more=more)}
    found = problems_of(tmp_path, files, "id-form")
    assert [(each.line, each.column, each.item) for each in found] == expected


def test_missing(tmp_path: Path) -> None:
    """A file of data without audience is told once, by this rule."""
    found = problems_of(tmp_path, {"data/projekt/a.yml": "namn: A\nkortnamn: A\n"})
    assert [(each.rule, each.line) for each in found] == [("id-form", 1)]


def _content(path: str) -> str:
    if path.startswith("data"):
        return "namn: A\nåtkomst: publik\n"
    return page("Stycket.") if path.endswith(".md") else ""
