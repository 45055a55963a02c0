"""Film and sound come by macros."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{{ film("intro") }}', []),
        ('<video src="a.mp4"></video>', ["1:1 error"]),
        ('Se <audio><source src="a.mp3"></audio>', ["1:4 error"]),
        ("Se [filmen](a.MP4)", ["1:4 error"]),
        ("![Film](a.webm#t=10)", ["1:1 error"]),
        ("![Film](https://www.exempel.se/a.webm)", ["1:1 error"]),
        ('<img src="a.mp4" alt="x">', ["1:1 error"]),
        ("[Filmen hos Exempel](https://www.exempel.se/a.mp4)", []),
        ("`a.mp4`", []),
    ],
)
def test_raw(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Elements, links and pictures are found, each once."""
    assert on_page(tmp_path, "media-raw", text) == expected
