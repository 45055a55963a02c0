"""Words of the glossary are used somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.rulecases import Files, Found, found

PATH = "data/ordlista/ord.yml"
GLOSSARY = "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: a, term: baslinje, former: [baslinjen], förklaring: Läget}\n"
UNUSED: list[Found] = [(PATH, 4, "baslinje", "warning", "a", "Ordet ”baslinje” används ingenstans i handboken.")]

CASES: dict[str, tuple[Files, list[Found]]] = {
    "in a page": ({"docs/a.md": page("Jämför Baslinjen.")}, []),
    "in a title": ({"docs/a.md": page("Text.", "Baslinje")}, []),
    "in a call": ({"docs/a.md": page('{{ begrepp("baslinje") }}')}, []),
    "in a record": ({"data/projekt/p.yml": "namn: Baslinje\nkortnamn: PB\nåtkomst: publik\n"}, []),
    "in another explanation": (
        {
            "data/ordlista/mer.yml": "namn: Mer\nåtkomst: publik\ntermer:\n"
            "  - {id: b, term: start, förklaring: Jämför baslinje}\n"
        },
        [],
    ),
    "only in itself": ({}, UNUSED),
    "in a part of a word": ({"docs/a.md": page("Baslinjemätning.")}, UNUSED),
    "something unread": ({"data/projekt/p.yml": "namn: [\n"}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_term_unused(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    files = {"docs/index.md": page("Välkommen till start."), PATH: GLOSSARY, **files}
    assert found(tmp_path, files, "term-unused") == expected
