"""Pictures have alternative text or say that they are decoration."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![En karta över processen](b.png)", []),
        ("Text\n\n ![](b.png)", ["3:2 error"]),
        ("![ ](b.png)", []),
        ("![](b.png){ role=presentation }", []),
        ('![](b.png){ role="presentation" width=20 }', []),
        ("![bild.png](b.png)", ["1:1 review"]),
        ("![Bild 3](b.png)", ["1:1 review"]),
        ("![b](b.png)", ["1:1 review"]),
        ('<img src="b.png">', ["1:1 error"]),
        ('<img src="b.png" alt="">', []),
        ('<img src="b.png" alt="foto">', ["1:1 review"]),
        ("`![](b.png)`", []),
        ("[![](b.png)](index.md)", ["1:2 error"]),
        ("![][b]\n\n[b]: b.png", ["1:1 error"]),
    ],
)
def test_alt(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Missing text is an error, text that says nothing is reviewed."""
    assert on_page(tmp_path, "image-alt", text, docs__b_png=b"") == expected
