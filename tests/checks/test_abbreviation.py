"""Abbreviations are explained where they are first used, or in the glossary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page
from tests.handbooks import page, problems_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Välj ISK.", ["1:6 warning"]),
        ("Välj ISK och ISK.", ["1:6 warning"]),
        ("Klassen (ISK) är viktig. Välj ISK.", []),
        ("Klassen (förkortas ISK) är viktig. Välj ISK.", []),
        ("ISK (informationssäkerhetsklass) är viktig.", []),
        ("ISK betyder informationssäkerhetsklass.", []),
        ("Välj ISK. Klassen (ISK) är viktig.", ["1:6 warning"]),
        ('Välj <abbr title="informationssäkerhetsklass">ISK</abbr>.', []),
        ("IT-stöd i EU, 5 MB och PDF.", []),
        ("En ISK-modell, ISK:er och ISK:s", ["1:4 warning"]),
        ("Kapitel II, III och XIV.", []),
        ("Risken DP-R4 och beslutet BP1.", []),
        ("DET HÄR ÄR VIKTIGT ATT LÄSA.", []),
        ("`ISK` och [länken](ISK.md)", []),
        ("EP är projektets kortnamn.", []),
        ("Ta med t.ex. nål, tråd m.m. hit.", ["1:8 warning", "1:24 warning"]),
        ("Bl. a. det, dvs. allt", ["1:1 warning", "1:13 warning"]),
        ("Klicka på OK. Resp. Etc. är slut.", ["1:15 warning", "1:21 warning"]),
        ("Det är en resp, ett ev och `t.ex.` här.", []),
        ("Läs kapitel 3 på sidan tex.exempel.se.", []),
    ],
)
def test_page(tmp_path: Path, text: str, expected: list[str]) -> None:
    """The first use is told; common letters, numerals, ids and names of projects are known."""
    assert on_page(tmp_path, "abbreviation", text) == expected


def test_glossary(tmp_path: Path) -> None:
    """What the glossary explains needs no more."""
    files = {
        "docs/a.md": page("Välj ISK."),
        "data/ordlista/ord.yml": "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: isk, term: ISK, förklaring: En klass}\n",
    }
    assert problems_of(tmp_path, files, "abbreviation") == []
