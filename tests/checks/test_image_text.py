"""Pictures that may hold text are looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Karta](karta.png)", []),
        ("![Karta](kontext.png)", []),
        ("![Karta](skarmdump-2.png)", ["1:1 review"]),
        ("![Karta](min-text.png)", ["1:1 review"]),
        (f"![{'ord ' * 40}](karta.png)", ["1:1 review"]),
        ("[Ladda ner affischen](affisch.png)", []),
        ('<img src="tabell.png" alt="x">', ["1:1 review"]),
    ],
)
def test_text(tmp_path: Path, text: str, expected: list[str]) -> None:
    """The name of the file or the length of the text tells."""
    assert on_page(tmp_path, "image-text", text) == expected
