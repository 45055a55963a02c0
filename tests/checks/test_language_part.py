"""Passages in another language say which."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det är en anka och en and.", []),
        ("Vi följer state of the art i allt.", ["1:17 review"]),
        ('Vi följer *state of the art*{: lang="en" } i allt.', []),
        ('<p lang="en">State of the art.</p>', []),
        ("Ordet betyder nicht und nie.", ["1:15 review"]),
        ("Den heter Prosjektveiviseren og er ikke svensk.", ["1:30 review"]),
        ("## Voice of the customer", ["1:10 review"]),
        ("- Voice of the customer", ["1:9 review"]),
        ("| Voice of the customer |\n|---|\n| x |", ["1:9 review"]),
        ("`state of the art` och [sidan](the-art-of.md)", []),
        ("Vi använder back office, Power BI och Lean.", []),
        ("Fråga den som kan, när det går för er.", []),
    ],
)
def test_page(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Small words give a language away; loan words and names do not."""
    assert on_page(tmp_path, "language-part", text) == expected
