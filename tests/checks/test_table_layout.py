"""Tables in HTML have header cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><tr><th>A</th></tr></table>", []),
        ("Text\n\n<table><tr><td>A</td></tr></table>", ["3:1 error"]),
        ("<table><tr><td>A</td></tr></table>\n\n<table><tr><th>A</th></tr></table>", ["1:1 error"]),
        ('<table role="presentation"><tr><th>A</th></tr></table>', ["1:1 error"]),
        ("| A | B |\n|---|---|\n", []),
        ("`<table>`", []),
    ],
)
def test_layout(tmp_path: Path, text: str, expected: list[str]) -> None:
    """A table without header cells only places things."""
    assert on_page(tmp_path, "table-layout", text) == expected
