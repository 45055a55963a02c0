"""Nothing starts by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Filmen startar inte själv.", []),
        ('<video src="a.mp4" autoplay></video>', ["1:20 error"]),
        ('<audio AUTOPLAY="autoplay" src="a.mp3"></audio>', ["1:8 error"]),
        ("![Film](a.mp4){ autoplay }", ["1:17 error"]),
        ("`autoplay` och <b>autoplay</b>", []),
    ],
)
def test_autoplay(tmp_path: Path, text: str, expected: list[str]) -> None:
    """The attribute is found in HTML and in attribute lists."""
    assert on_page(tmp_path, "media-autoplay", text) == expected
