"""What counts as a leak, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.site.leaks import leaks
from handbok.site.secrets import secrets
from tests.handbooks import book_of, page

BODY = (
    "Vi tänker sälja rådhuset till våren. Syfte och mål.\n\n## Rådhusets framtid\n\nMer text.\n\n![Plan](ritning.png)\n"
)
FILES: dict[str, str | bytes | None] = {
    "docs/affar/tomtrattsavtal.md": page(BODY, title="Försäljning av rådhuset", audience="medarbetare"),
    "docs/affar/ritning.png": b"\x89PNG hemlig ritning",
    "docs/om.md": page("Vi tänker sälja saft till våren.\n\n## Syfte\n\nText.\n", title="Om oss"),
    "data/ordlista/ord.yml": (
        "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: saft, term: saft, förklaring: Dryck}\n"
        "  - {id: lagfart, term: lagfart, åtkomst: medarbetare, förklaring: Bevis om ägande}\n"
    ),
}


def found_in(root: Path, name: str, content: str | bytes) -> list[str]:
    """Return what leaks from one file of the public site."""
    book = book_of(root / "bok", FILES)
    file = root / "site" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [problem.message for problem in leaks(root / "site", "publik", secrets(book, "publik"), frozenset())]


@pytest.mark.parametrize("content", [
    "<h1>Försäljning av rådhuset</h1>",
    "<p>Läs om <em>försäljning</em> av <a href='#'>rådhuset</a>.</p>",
    "<h2>RÅDHUSETS FRAMTID</h2>",
    "<p>Någon sa: vi tänker sälja rådhuset till våren, tror jag.</p>",
    "<a href='/affar/tomtrattsavtal/'>x</a>",
    "<a href='/affar/%74omtrattsavtal/'>x</a>",
    "<meta content='lagfart'>",
    "<img alt='Tomtrattsavtal'>",
    "<script>var titel = 'Rådhusets framtid'</script>",
    "<!-- lagfart -->",
])  # fmt: skip
def test_leak(tmp_path: Path, content: str) -> None:
    """A title, heading, id, path or six words in a row of something withheld is a leak wherever it stands."""
    assert found_in(tmp_path, "index.html", content)


@pytest.mark.parametrize("content", [
    "<p>Vi tänker sälja saft till våren.</p>",
    "<h2>Syfte</h2>",
    "<p>Rådhuset är vackert, och dess framtid ljus.</p>",
    "<p>Försäljning</p><p>av</p><p>rådhuset</p>",
    "<a href='/index.md'>index</a>",
])  # fmt: skip
def test_no_leak(tmp_path: Path, content: str) -> None:
    """Words that the audience may see, shared headings and shorter runs are none."""
    assert found_in(tmp_path, "index.html", content) == []


def test_names_and_bytes_of_files(tmp_path: Path) -> None:
    """A file's name leaks, and so do its bytes under any name."""
    assert found_in(tmp_path, "tomtrattsavtal/index.html", "<p>x</p>")
    assert found_in(tmp_path, "bild.png", b"\x89PNG hemlig ritning")


def test_origin_is_named(tmp_path: Path) -> None:
    """The message says which file the secret comes from."""
    (message,) = found_in(tmp_path, "index.html", "<p>lagfart</p>")
    assert "data/ordlista/ord.yml" in message


@pytest.mark.parametrize(("word", "told"), [("saft", False), ("lagfart", True)])
def test_explained_words(tmp_path: Path, word: str, told: bool) -> None:
    """A word explained in the middle of an open sentence is a part of it, unless its explanation is withheld."""
    sentence = f"Alla vill ha {word} och bullar i rådhuset"
    open_page = page(sentence.replace(word, f'{{{{ begrepp("{word.capitalize()}", text="{word}") }}}}'), title="Fest")
    book = book_of(
        tmp_path / "bok",
        {**FILES, "docs/affar/fest.md": page(sentence, audience="medarbetare"), "docs/fest.md": open_page},
    )
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(f"<p>{sentence}</p>", encoding="utf-8")
    found = list(leaks(site, "publik", secrets(book, "publik"), frozenset()))
    assert bool(found) is told
