"""Tables have headers; large ones and numbers belong in macros."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page

HEAD = "|---|---|\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| A | B |\n" + HEAD + "| a | b |", []),
        ("| | B |\n" + HEAD + "| a | b |", []),
        ("Text.\n\n| A | |\n" + HEAD + "| a | b |", ["3:1 error"]),
        ("| | |\n" + HEAD + "| a | b |", ["1:1 error"]),
        ("|A" * 7 + "|\n" + "|-" * 7 + "|\n", ["1:1 error"]),
        ("| År | Kostnad |\n" + HEAD + "| a | 1 200 kr |\n| b | 12,5 |\n| c | 7 % |", ["1:1 review"]),
        ("| År | Kostnad |\n" + HEAD + "| a | 1 200 kr |\n| b | 12,5 |", []),
        ("```\n| | |\n" + HEAD + "```", []),
    ],
)
def test_header(tmp_path: Path, text: str, expected: list[str]) -> None:
    """A column without header and too many columns are errors, a column of numbers is looked at."""
    assert on_page(tmp_path, "table-header", text) == expected
