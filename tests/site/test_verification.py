"""A site whose files are read one by one, kept as bytes and judged together is judged as when it is read whole."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.site import verification
from handbok.site.exact import exact
from handbok.site.files import flat, streams, unpacked
from handbok.site.secrets import Secrets, secrets
from handbok.site.verification import Reading
from handbok.site.words import Phrase, words
from tests.handbooks import book_of, page
from tests.site import chance as by_chance


def written(folder: Path, files: dict[str, bytes]) -> Path:
    """Write a site."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def judged(
    site: Path, book: Handbook, own: frozenset[str] = frozenset(), read_with: frozenset[str] = frozenset()
) -> set[tuple[str, str]]:
    """Return the leaks of the public site, its files read, packed and judged."""
    hidden = secrets(book, "publik")
    names = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    packed = {name: verification.read(name, file.read_bytes(), read_with).pack() for name, file in names.items()}
    readings = {name: Reading.unpack(data) for name, data in packed.items()}
    found = verification.judge(site, "publik", readings, hidden, own)
    return {(problem.path, problem.message) for problem in found if problem.rule == "leak"}


def plainly(site: Path, book: Handbook, own: frozenset[str] = frozenset()) -> set[tuple[str, str]]:
    """Return the same by looking for every phrase in every file, word by word."""
    hidden, phrases = secrets(book, "publik"), exact(book, "publik")
    found = set()
    for file in site.rglob("*"):
        if not file.is_file():
            continue
        name, data = file.relative_to(site).as_posix(), file.read_bytes()
        hash = sha256(data).hexdigest()
        said = [words(name), *(() if hash in own | hidden.open_files else streams(name, data))]
        told = [
            (f"”{' '.join(each)}”", phrases.origin[each])
            for stream in said
            for each in phrases.met(stream)
            if not by_search(site, name, data, each, hidden)
        ]
        told += [("filen", f"docs/{hidden.files[hash]}")] if hash in hidden.files else []
        found |= {
            (f"publik/{name}", f"Sidan för publik innehåller {what}, som hör till {origin} och inte får synas där.")
            for what, origin in told
        }
    return found


def by_search(site: Path, name: str, data: bytes, phrase: Phrase, hidden: Secrets) -> bool:
    """Tell whether the search tool alone made a phrase."""
    if name.endswith(".pf_index"):
        return len(phrase) == 1 and hidden.is_stem(phrase[0])
    if not name.endswith(".pf_fragment") or len(phrase) == 1:
        return False
    assert b"/ihop/" in unpacked(data)
    return f" {' '.join(phrase)} " in f" {' '.join(words(flat((site / 'ihop/index.html').read_bytes())))} "


@pytest.mark.parametrize("seed", range(15))
def test_as_word_by_word(tmp_path: Path, seed: int) -> None:
    """Handbooks and sites by chance leak the same, found by number or word by word."""
    chance = by_chance.by(seed)
    book = book_of(tmp_path / "bok", by_chance.handbook(chance))
    files = by_chance.site(chance) | {
        "ihop/index.html": f"<p>{'</p><p>'.join(by_chance.said(chance, 40).split())}</p>".encode(),
        "bild.png": b"\x89PNG bild",
    }
    secret = " ".join(chance.choice(sorted(exact(book, "publik").origin)))
    files["rester.html"] = f"<p>{by_chance.said(chance, 3)} {secret} {by_chance.said(chance, 3)}</p>".encode()
    site = written(tmp_path / "site", files)
    own = frozenset(sha256(data).hexdigest() for data in chance.sample(list(files.values())[:-1], 2))
    expected = plainly(site, book, own)
    assert judged(site, book, own) == expected
    assert judged(site, book, own, own | secrets(book, "publik").open_files) == expected
    assert any(path == "publik/rester.html" for path, _ in expected)


def test_nothing_is_taken_for_harmless_by_its_reading(tmp_path: Path) -> None:
    """A file that was passed over when it was read is looked into when nobody calls it harmless any more."""
    book = book_of(tmp_path / "bok", {"docs/a.md": page("Text.", "Rådhusets framtid", "medarbetare")})
    data = "<p>Rådhusets framtid</p>".encode()
    site, known = written(tmp_path / "site", {"index.html": data}), frozenset({sha256(data).hexdigest()})
    assert judged(site, book, read_with=known) == judged(site, book) == plainly(site, book)
    assert judged(site, book, own=known, read_with=known) == set()


def test_key() -> None:
    """A reading is kept for its name and content, and apart from one that passed its content over."""
    assert (
        len(
            {
                verification.key(name, hash, known)
                for name in "ab"
                for hash in "cd"
                for known in (frozenset(), frozenset("c"))
            }
        )
        == 6
    )


def test_reading_says_nothing() -> None:
    """What is kept of a file has no word of it."""
    data = verification.read(
        "a/index.html", b'<p id="kanarie">Kanarie <a href="/kanarie/#kanarie">kanarie</a></p>'
    ).pack()
    assert b"anarie" not in data


def test_faults_are_told_too(tmp_path: Path) -> None:
    """Links, leftovers and symbolic links are judged in the same go."""
    book = book_of(tmp_path / "bok", {})
    site = written(tmp_path / "site", {"a/index.html": b'<p>{{ x }}</p><a href="../b/">b</a>'})
    (site / "lank").symlink_to("a")
    reading = verification.read("a/index.html", (site / "a/index.html").read_bytes())
    found = verification.judge(site, "publik", {"a/index.html": reading}, secrets(book, "publik"), frozenset())
    assert [problem.rule for problem in found] == ["site-symlink", "site-leftover", "site-link"]
