"""A glossary has terms, each word is explained once, and its references lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import GLOSSARY, glossary
from tests.rulecases import Files, Found, found


def term(word: str, more: str) -> str:
    """Return a term with these keys."""
    return f"  - {{id: {word}, term: {word}, förklaring: Något, {more}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "in order": ({GLOSSARY: glossary(term("risk", "former: [risker], se_även: [nytta]") + term("nytta", ""))}, []),
    "empty": (
        {GLOSSARY: glossary("").replace("termer:", "termer: []")},
        [(GLOSSARY, 3, "termer", "warning", "", "Ordlistan är tom.")],
    ),
    "a word twice": (
        {GLOSSARY: glossary(term("risk", "") + term("hot", "").replace("term: hot", "term: Risk"))},
        [(GLOSSARY, 5, "Risk", "warning", "hot", "Ordet ”Risk” förklaras redan under ”risk”.")],
    ),
    "a form twice": (
        {GLOSSARY: glossary(term("risk", "former: [risker]") + term("hot", "former: [hotet, risker]"))},
        [(GLOSSARY, 5, "risker", "warning", "hot", "Ordet ”risker” förklaras redan under ”risk”.")],
    ),
    "unknown": (
        {GLOSSARY: glossary(term("risk", "se_även: [nytta]"))},
        [(GLOSSARY, 4, "nytta", "error", "risk", "Termen ”nytta” finns inte.")],
    ),
    "one that could not be read": (
        {GLOSSARY: glossary(term("risk", "se_även: [nytta]") + "  - {id: nytta, term: nytta}\n")},
        [],
    ),
    "none": ({}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_glossary(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "glossary") == expected
