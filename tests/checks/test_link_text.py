"""Link texts make sense alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Så bedömer du en risk](index.md)", []),
        ("Mer: [här](index.md)", ["1:6 error"]),
        ("[Klicka här!](index.md)", ["1:1 error"]),
        ("[**Läs mer …**](index.md)", ["1:1 error"]),
        ("[„Här“](index.md)", ["1:1 error"]),
        ("[”läs mer”](index.md) [»här«](index.md)", ["1:1 error", "1:23 error"]),
        ("[](index.md)", ["1:1 error"]),
        ("[...](index.md)", ["1:1 error"]),
        ("[https://www.digg.se](https://www.digg.se)", ["1:1 error"]),
        ("<https://www.digg.se>", ["1:1 error"]),
        ("[digg.se/regler](https://www.digg.se/regler)", ["1:1 error"]),
        ("[1177.se](https://www.1177.se)", []),
        ("<mailto:info@exempel.se>", []),
        ('<a href="index.md">här</a>', ["1:1 error"]),
        ('<a href="index.md" aria-label="Startsidan">här</a>', []),
        ("[![Startsidan](b.png)](index.md)", []),
        ("[Metoden](index.md) och [metoden](exempel.md)", ["1:25 review"]),
        ("[Metoden](index.md) och [metoden](./index.md)", []),
        ("`[här](index.md)`", []),
        ("[här]\n\n[här]: index.md", ["1:1 error"]),
        ('[{{ begrepp("risk") }}](index.md)', []),
    ],
)
def test_text(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Empty and vague texts and bare addresses are errors; one text for two places is looked at."""
    assert on_page(tmp_path, "link-text", text) == expected
