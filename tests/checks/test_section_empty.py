"""Every heading has something under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page

LONG = "Det här stycket är så långt att ingen skriver det två gånger med flit."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n\nText.\n\n## B\n\nText.", []),
        ("## A\n\n## B\n\nText.", ["1:1 warning"]),
        ("## A\n\n### B\n\nText.", []),
        ("## A\n\nText.\n\n### B\n", ["5:1 warning"]),
        ("A\n---\n\n## B\n\nText.", ["1:1 warning"]),
        ("## A\n\n<!-- senare -->\n", ["1:1 warning"]),
        ("## A\n\n{{ kurskatalog() }}", []),
        ("## A\n\n![Karta](b.png)", []),
        ("## A\n\n```\nkod\n```", []),
        (f"{LONG}\n\nText.\n\n{LONG}", ["5:1 warning"]),
        ("Kort.\n\nKort.", []),
    ],
)
def test_section(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Empty sections and blocks that stand twice are found; macros and pictures count as content."""
    assert on_page(tmp_path, "section-empty", text) == expected
