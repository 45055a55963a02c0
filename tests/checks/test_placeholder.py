"""Nothing to be filled in is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page
from tests.handbooks import FRONT, problems_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vad är en risk?", []),
        ("Texten är kort. Text.", []),
        ("Text", ["1:1 error"]),
        ("?", ["1:1 error"]),
        ("## Siffor\n\nStycket.", ["1:1 error"]),
        ("- xxx", ["1:3 error"]),
        ("Ring [fyll i nummer].", ["1:6 error"]),
        ("Se TODO i listan.", ["1:4 error"]),
        ("Lorem ipsum dolor sit amet.", ["1:1 error"]),
        ("| A | Text |\n|---|---|\n| ?? | b |\n| c | Siffror |", ["3:3 error", "4:7 error"]),
        ("| A | B |\n|---|---|\n| – | **?** |", ["3:7 error"]),
        ("`TODO` och `?`", []),
        ("[Att göra](todo.md)", []),
        ("…", ["1:1 error"]),
    ],
)
def test_page(tmp_path: Path, text: str, expected: list[str]) -> None:
    """A cell, heading, paragraph or item that says nothing is told once; code is none."""
    assert on_page(tmp_path, "placeholder", text) == expected


def test_data(tmp_path: Path) -> None:
    """Values of records and of front matter are told with their place and entry."""
    files = {
        "data/roller/a.yml": "namn: A\nåtkomst: publik\nroller:\n  - {id: b, namn: B, ansvar: '?'}\n",
        "docs/a.md": FRONT.format(title="xxx", audience="publik") + "Stycket.\n",
    }
    found = problems_of(tmp_path, files, "placeholder")
    assert [(each.path, each.line, each.column, each.item) for each in found] == [
        ("data/roller/a.yml", 4, 30, "b"),
        ("docs/a.md", 2, 8, ""),
    ]


def test_known_deficiency(tmp_path: Path) -> None:
    """A gap of the source's own becomes a review."""
    files = {
        "data/roller/a.yml": "namn: A\nåtkomst: publik\nroller:\n  - {id: b, namn: B, ansvar: '?'}\n"
        "kända_brister:\n  - {regel: placeholder, post: b, skäl: Källan säger inget}\n"
    }
    assert [each.level for each in problems_of(tmp_path, files) if each.rule == "placeholder"] == ["review"]
    assert problems_of(tmp_path, files, "known-deficiency") == []
