"""Lists are lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ta med:\n\n- a\n- b", []),
        ("Ta med:\n- a\n- b", ["2:1 warning"]),
        ("Ta med:\n1. a\n2. b", ["2:1 warning"]),
        ("- a\n    - b\n- c", []),
        ("- a\n  mer om a\n- b", []),
        ("## Mål\n- a\n- b", []),
        ("– a\n– b", ["1:1 warning"]),
        ("– Hej, sa hon.", []),
        ("Text:\n• a\n• b", ["2:1 warning"]),
        ("a) ett\nb) två", ["1:1 warning"]),
        ("Vi ska 1) fråga, 2) svara och 3) skriva.", ["1:8 warning"]),
        ("Kapitel 1. Det andra är 2. Slut.", []),
        ("Text från\n1986. Mer text.", []),
        ("```\nTa med:\n- a\n```", []),
    ],
)
def test_list(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Dashes and numbers that rendering leaves in running text are found."""
    assert on_page(tmp_path, "list-fake", text) == expected
