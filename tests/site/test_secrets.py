"""What an audience must not meet is the same by number as word by word, and the same from a store."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.cache.store import Store
from handbok.handbook import Handbook
from handbok.site.exact import exact
from handbok.site.ngrams import each_once, of_phrases
from handbok.site.secrets import Secrets, Sources, secrets
from handbok.site.words import words
from tests.handbooks import book_of
from tests.site.chance import by, handbook


def numbers_of(secrets: Secrets) -> list[int]:
    """Return the phrases by number."""
    return [int(each) for each in secrets.phrases.table.phrases]


def exactly(book: Handbook, audience: str) -> list[int]:
    """Return the numbers of the phrases that are told word by word."""
    return [int(each) for each in each_once(of_phrases(exact(book, audience).origin))]


@pytest.mark.parametrize("seed", range(12))
def test_by_number(tmp_path: Path, seed: int) -> None:
    """Pages, records, parts of records, files and what is open of them: no phrase more or less."""
    book = book_of(tmp_path, handbook(by(seed)))
    sources = Sources(book)
    found = {audience: numbers_of(sources.secrets(audience)) for audience in book.chain.ids}
    assert found == {audience: exactly(book, audience) for audience in book.chain.ids}
    assert found["publik"]
    assert not found["styrgrupp"]


def test_from_a_store(tmp_path: Path) -> None:
    """What was kept says the same, also of a handbook that has changed since."""
    files = handbook(by(1))
    for changed in ({}, {"docs/sida-1.md": files["docs/sida-2.md"]}, {"docs/sida-3.md": None}):
        book = book_of(tmp_path / str(len(changed)) / "".join(changed).replace("/", "-"), {**files, **changed})
        with Store(tmp_path / "store", "1") as store:
            for audience in book.chain.ids:
                kept, plain = secrets(book, audience, store), secrets(book, audience)
                assert numbers_of(kept) == numbers_of(plain)
                assert (kept.files, kept.open_files, kept.single) == (plain.files, plain.open_files, plain.single)
                assert kept.open_words() == plain.open_words()


def test_each_content_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many audiences and builds ask."""
    book = book_of(tmp_path, handbook(by(2)))
    with Store(tmp_path / "store", "1") as store:
        for audience in book.chain.ids:
            secrets(book, audience, store)
        monkeypatch.delattr("handbok.site.contents.phrases_of_page")
        monkeypatch.delattr("handbok.site.contents.texts_of_body")
        for audience in book.chain.ids:
            secrets(book, audience, store)


def test_met(tmp_path: Path) -> None:
    """Staging asks whether a link's text holds one."""
    book = book_of(
        tmp_path,
        {
            "docs/a.md": "---\ntitle: Rådhusets framtid\nåtkomst: medarbetare\nansvarig: projektledare\ngranskad: 2026-11-22\n---\n"
        },
    )
    phrases = secrets(book, "publik").phrases
    assert list(phrases.met(words("Läs om RÅDHUSETS framtid!"))) == [("rådhusets", "framtid")]
    assert list(phrases.met(words("Läs mer"))) == []
    assert list(phrases.met([])) == []
