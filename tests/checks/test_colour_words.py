"""Nothing is said by colour or place alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Risken är Hög.", []),
        ("Se den röda rutan.", ["1:4 review"]),
        ("Fyll i de gula fälten\noch knappen till höger.", ["1:8 review", "2:13 review"]),
        ("Höga risker visas i rött.", ["1:13 review"]),
        ("I det nedre hörnet står datum.", ["1:7 review"]),
        ("Den röda tråden i metoden.", []),
        ("Gröna Lund är rödgrönt.", []),
        ("`den röda rutan`", []),
        ("[Visa](den-roda-rutan.md)", []),
    ],
)
def test_words(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Things told by their colour or place are looked at, figures of speech are not."""
    assert on_page(tmp_path, "colour-words", text) == expected
