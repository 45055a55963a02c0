"""One heading of level 1, the title."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Syfte\n\nText.", []),
        ("# Syfte", ["1:1 error"]),
        ("Text.\n\nSyfte\n=====\n", ["3:1 error"]),
        ("Text <h1>Syfte</h1>", ["1:6 error"]),
        ("```\n# ett skal\n```", []),
        ("`# Syfte`", []),
        ("#tagg och #2", ["1:1 error"]),
    ],
)
def test_level_one(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Markdown, underlined and HTML headings are found; code is none."""
    assert on_page(tmp_path, "heading-single", text) == expected
