"""Words of the glossary are explained where they are first met, and are met at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.rulecases import Files, Found, found

GLOSSARY = """\
namn: Ord
åtkomst: publik
termer:
  - {id: baslinje, term: baslinje, former: [baslinjen], förklaring: Läget före}
  - {id: digital-mognad, term: digital mognad, förklaring: Hur långt ni har kommit}
  - {id: risk, term: risk, vardagsord: ja, förklaring: Något som kan hända}
"""
COURSE = "namn: Sy\nåtkomst: publik\nstatus: planerad\nmål: [Sy]\n"
PAGE = "docs/sida.md"
CALL = '{{ begrepp("baslinje") }}'


def text(body: str) -> Files:
    """Return the glossary and a page."""
    return {"data/ordlista/ord.yml": GLOSSARY, PAGE: page(body)}


def lessons(home: str, first: str, second: str) -> Files:
    """Return the glossary and a course of two lessons."""
    return {
        "data/ordlista/ord.yml": GLOSSARY,
        "data/kurser/sy.yml": COURSE,
        "docs/kurser/sy/index.md": page(home),
        "docs/kurser/sy/a.md": page(first).replace("ansvarig", "ordning: 1\nansvarig", 1),
        "docs/kurser/sy/b.md": page(second).replace("ansvarig", "ordning: 2\nansvarig", 1),
    }


def told(path: str, line: int, word: str, named: str) -> Found:
    """Return a finding."""
    ord = "orden" if " och " in named else "ordet"
    return (path, line, word, "review", "", f"Sidan använder {named} utan att förklara {ord} första gången.")


CASES: dict[str, tuple[Files, list[Found]]] = {
    "explained first": (text(f"Mät {CALL}. Jämför med baslinjen."), []),
    "explained too late": (text(f"Jämför baslinjen.\n\nMät {CALL}."), [told(PAGE, 8, "baslinjen.", "”baslinjen”")]),
    "told once": (text("Mät baslinjen.\n\nJämför baslinjen."), [told(PAGE, 8, "baslinjen.", "”baslinjen”")]),
    "two words": (
        text("Mät baslinjen för digital mognad."),
        [told(PAGE, 8, "baslinjen", "”baslinjen” och ”digital mognad”")],
    ),
    "everyday": (text("Det är en risk."), []),
    "a part of a word": (text("Baslinjemätning och mätbaslinje."), []),
    "its own sentence explains": (text("En *baslinje* är läget före. Jämför med baslinjen."), []),
    "heading, link, code and table": (
        text("## Baslinje\n\n[Mät baslinje](index.md) och `baslinje`.\n\n| Baslinje |\n|---|\n| baslinje |\n"),
        [],
    ),
    "the glossary's own page": (text("Här står baslinje.\n\n{{ ordlista() }}"), []),
    "earlier in the course": (lessons(f"Mät {CALL}.", "Jämför baslinjen.", "Jämför baslinjen."), []),
    "told once in a course": (
        lessons("Kurs.", "Jämför baslinjen.", "Jämför baslinjen."),
        [told("docs/kurser/sy/a.md", 9, "baslinjen.", "”baslinjen”")],
    ),
    "later in the course": (
        lessons("Kurs.", "Jämför baslinjen.", f"Mät {CALL}."),
        [told("docs/kurser/sy/a.md", 9, "baslinjen.", "”baslinjen”")],
    ),
    "no glossary": ({PAGE: page("Mät baslinjen.")}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_term_explained(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "term-explained") == expected
