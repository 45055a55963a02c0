"""Links out say where they lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Startsidan](index.md)", []),
        ("[Reglerna hos Digg](https://www.digg.se/regler)", []),
        ("Digg har [regler för service](https://www.digg.se/regler).", []),
        ("[Regionens webbplats](https://www.vgregion.se/a)", []),
        ("Läs om [regler](https://www.digg.se/regler).", ["1:8 review"]),
        ("Läs om [regler](//www.digg.se/regler).", ["1:8 review"]),
        ("[Reglerna hos Digg](http://www.digg.se/regler)", ["1:1 review"]),
        ("[Reglerna hos Digg](https://www.digg.se/regler.pdf)", ["1:1 review"]),
        ("[Reglerna hos Digg (pdf)](https://www.digg.se/regler.pdf)", []),
        ("[Mallen (Word)](https://www.digg.se/mall.docx)", []),
        ("![Karta](https://www.digg.se/karta.png)", []),
        ("[Trasig](https://[digg.se)", []),
        ("[Skriv till oss](mailto:info@exempel.se)", []),
    ],
)
def test_names_what_it_is(tmp_path: Path, text: str, expected: list[str]) -> None:
    """A link that names its site or its file passes; the rest a person looks at."""
    assert on_page(tmp_path, "link-foreign", text) == expected
