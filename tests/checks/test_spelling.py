"""Words are spelt right."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from handbok.spelling import speller
from tests.checks.onpage import on_page
from tests.handbooks import Content, page, problems_of

ORGANISATIONS = "namn: A\nåtkomst: publik\norganisationer:\n  - {id: dimi, namn: Dimiförbundet, grupp: Kommun}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen har en rutin.", []),
        ("Kommmunen har en rutin.", ["1:1 warning"]),
        ("Rtuin och rtuin igen.", ["1:1 warning", "1:11 warning"]),
        ("En medborgarförslagshandläggare.", []),
        ("En e-tjänst, risk- och sårbarhetsanalys, GIS-kartan.", []),
        ("Kommunens, kommunernas och kommuners.", []),
        ("`kmomun` och [länken](kmomun.md)", []),
        ("Skriv till kmomun@exempel.se eller läs på kmomun.se.", []),
        ("Risken DP-R4, filen x_kmomun och SKRX.", []),
        ('*Business kmomun*{: lang="en" } och <span lang="en">kmomun</span>', []),
        ('The kmomun is here.\n{: lang="en" }\n\nEn kmomun.', ["4:4 warning"]),
        ("**Kmo**mun", ["1:3 warning"]),
        ("| Kmomun |\n|---|\n| rutin |", ["1:3 warning"]),
        ("## En rtuin\n\nText.", ["1:7 warning"]),
        ('{{ makro("kmomun") }}', []),
    ],
)
def test_page(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Compounds and inflections are known; code, addresses, ids and other languages are not judged."""
    assert on_page(tmp_path, "spelling", text) == expected


def test_once_a_page(tmp_path: Path) -> None:
    """A word is told where it first stands on each page, its title among them."""
    files: dict[str, Content] = {
        "docs/a.md": page("En kmomun. En kmomun.", "Kmomun"),
        "docs/b.md": page("Två rader.\n\nEn kmomun."),
    }
    found = problems_of(tmp_path, files, "spelling")
    assert [(each.path, each.line) for each in found] == [("docs/a.md", 2), ("docs/a.md", 8), ("docs/b.md", 10)]


def test_remedy(tmp_path: Path) -> None:
    """The message suggests what the handbook itself writes, and says where an own word goes."""
    found = problems_of(tmp_path, {"docs/a.md": page("Kommun och kommun. En kmomun.")}, "spelling")
    assert [each.help for each in found] == ["Menade du ”kommun”? Är ordet rätt, lägg till det i data/egna-ord.yml."]


def test_many(tmp_path: Path) -> None:
    """A handbook full of unknown words is told of them all, soon: only the first have suggestions."""
    unknown = [f"kmomun{letter}{other}q" for letter in "bcdfghjklm" for other in "bcdfghjklm"]
    found = problems_of(tmp_path, {"docs/a.md": page(" ".join(["kmomun", *unknown]))}, "spelling")
    assert len(found) == len(unknown) + 1
    assert "Menade du" in found[0].help
    assert "Menade du" not in found[-1].help


@pytest.mark.parametrize(
    "files",
    [
        {"data/egna-ord.yml": "ord: [dimi]\n"},
        {"data/egna-ord.yml": "ord: [Dimi nätverk]\n"},
        {"data/ordlista/a.yml": "namn: A\nåtkomst: publik\ntermer:\n  - {id: dimi, term: dimi, förklaring: En sak}\n"},
        {"data/projekt/exempelprojekt.yml": "namn: Dimi\nkortnamn: EP\nåtkomst: publik\n"},
    ],
)
def test_own_words(tmp_path: Path, files: dict[str, Content]) -> None:
    """The handbook's list, glossary and names are known, in genitive and in compounds with a hyphen too."""
    text = page("En dimi, flera Dimi, Dimis väg och dimi-vägen.")
    assert problems_of(tmp_path, {"docs/a.md": text, **files}, "spelling") == []


@pytest.mark.parametrize("text", ["ord: dimi\n", "ord: [1]\n", "- dimi\n"])
def test_malformed_list(tmp_path: Path, text: str) -> None:
    """A list that cannot be read is told, once."""
    found = problems_of(tmp_path, {"data/egna-ord.yml": text}, "spelling")
    assert [(each.path, each.level) for each in found] == [("data/egna-ord.yml", "warning")]


@pytest.mark.parametrize("missing", ["hunspell", None])
def test_no_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str | None) -> None:
    """Without what reads the list, or the list itself, the rule says so and nothing else breaks."""
    if missing:
        monkeypatch.setitem(sys.modules, missing, None)
    else:
        monkeypatch.setattr("handbok.spelling._PACKAGE", "finns-inte")
    speller.cache_clear()
    try:
        found = problems_of(tmp_path, {"docs/a.md": page("En kmomun.")}, "spelling")
    finally:
        speller.cache_clear()
    assert [(each.path, each.level) for each in found] == [("mkdocs.yml", "review")]
