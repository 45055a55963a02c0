"""Words of running text and the terms they stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.terms import find, words
from tests.handbooks import book_of

GLOSSARY = """\
namn: Ord
åtkomst: publik
termer:
  - {id: test, term: test, former: [prov], förklaring: Ett.}
  - {id: prov, term: Prov, former: [proven], förklaring: Två.}
"""


@pytest.mark.parametrize(
    ("word", "id"), [("test", "test"), ("PROVEN", "prov"), ("prov", "prov"), ("Test", "test"), ("okänt", None)]
)
def test_find(tmp_path: Path, word: str, id: str | None) -> None:
    """Words and forms are found in any case, a term's own word before another's form."""
    found = find(book_of(tmp_path, {"data/ordlista/ord.yml": GLOSSARY}), word)
    assert (found.id if found else None) == id


def test_words(tmp_path: Path) -> None:
    """All words are known as they are written, and in any case."""
    known = words(book_of(tmp_path, {"data/ordlista/ord.yml": GLOSSARY}))
    assert list(known) == ["test", "prov", "Prov", "proven"]
    assert len(known) == 4
    assert "Proven" in known
    assert "okänt" not in known
