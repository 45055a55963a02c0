"""A film's files go where a page shows it, and nowhere else: not its bytes, its captions, its name or its words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from handbok import staging
from handbok.build import Failed, build
from handbok.handbook import Handbook
from handbok.site.secrets import secrets
from handbok.staging import Stage
from handbok.view import restrict
from tests.films import VTT
from tests.handbooks import TODAY, Content, book_of, page, write

CANARY = "kanariegul"
SECRET_FILM = f"film om {CANARY}".encode()
SECRET_VTT = (
    "WEBVTT\n\n00:01.000 --> 00:03.500\nIngen utanför huset får höra om\n\n"
    "00:04.000 --> 00:07.000\nvår kanariegula plan förrän i vår.\n"
)
FILES: dict[str, Content] = {
    f"docs/film/{CANARY}.mp4": SECRET_FILM,
    f"docs/film/{CANARY}.vtt": SECRET_VTT,
    f"docs/film/{CANARY}-syn.mp4": SECRET_FILM + b"2",
    f"docs/film/{CANARY}.txt": SECRET_FILM + b"3",
    f"docs/film/{CANARY}.png": SECRET_FILM + b"4",
}


def record(audience: str, id: str = CANARY) -> str:
    """Return a record that names every kind of file."""
    return (
        f"titel: Om {id}\nåtkomst: {audience}\nfil: film/{id}.mp4\nspråk: sv\npublicerad: 2026-11-20\nlängd: 8\n"
        f"sha256: {sha256(SECRET_FILM).hexdigest()}\n"
        f"textning: {{fil: film/{id}.vtt, språk: sv, ursprung: manuell}}\n"
        f"syntolkning: {{behov: fil, fil: film/{id}-syn.mp4}}\ntextversion: film/{id}.txt\n"
        f"affisch: {{fil: film/{id}.png, text: ingen text}}\n"
    )


def handbook(record_for: str, page_for: str) -> dict[str, Content]:
    """Return a handbook whose page, for one audience, shows a film whose record is for another."""
    shown = page(f'Text.\n\n{{{{ film("{CANARY}") }}}}\n', "Sidan", page_for)
    return {**FILES, f"data/media/{CANARY}.yml": record(record_for), "docs/sida.md": shown}


def visible(book: Handbook, audience: str) -> set[str]:
    """Return the files beside the pages that an audience sees."""
    return set(restrict(book, audience).assets)


ALL = {path.removeprefix("docs/") for path in FILES}


@pytest.mark.parametrize(
    ("record_for", "page_for", "public"),
    [
        ("publik", "publik", ALL),
        ("publik", "medarbetare", set()),
        ("medarbetare", "publik", set()),
        ("medarbetare", "medarbetare", set()),
    ],
)
def test_files_follow(tmp_path: Path, record_for: str, page_for: str, public: set[str]) -> None:
    """They follow a visible record that a visible page shows; who sees both always gets them."""
    book = book_of(tmp_path, handbook(record_for, page_for))
    assert visible(book, "publik") == public
    assert visible(book, "medarbetare") == ALL


def test_a_record_alone_brings_nothing(tmp_path: Path) -> None:
    """Neither a film that no page shows, nor one that only code names."""
    files = {**handbook("publik", "publik"), "docs/sida.md": page(f'`{{{{ film("{CANARY}") }}}}`')}
    assert visible(book_of(tmp_path / "a", {**files, "docs/sida.md": page("Text.")}), "medarbetare") == set()
    raw = page(f'{{% raw %}}{{{{ film("{CANARY}") }}}}{{% endraw %}}')
    assert visible(book_of(tmp_path / "b", {**files, "docs/sida.md": raw}), "medarbetare") == set()


@pytest.mark.parametrize(("record_for", "page_for"), [("medarbetare", "publik"), ("medarbetare", "medarbetare")])
def test_staged_tree(tmp_path: Path, record_for: str, page_for: str) -> None:
    """The tree of a narrower audience holds no byte of it; the wider one's holds all."""
    files = {**handbook(record_for, page_for), "mkdocs.yml": "site_name: Exempel\n"}
    book = book_of(tmp_path / "handbok", files)
    for audience in ("publik", "medarbetare"):
        Stage.of(book, audience, secrets(book, audience)).write(tmp_path / audience, tmp_path / "site")
    assert not any(met(tmp_path / "publik"))
    staged = {path.relative_to(tmp_path / "medarbetare").as_posix() for path in met(tmp_path / "medarbetare")}
    assert staged >= {*FILES, f"data/media/{CANARY}.yml"}


def met(folder: Path) -> Iterator[Path]:
    """Yield the files of docs/ and data/ with the canary in their names or bytes."""
    for file in (*(folder / "docs").rglob("*"), *(folder / "data").rglob("*")):
        if file.is_file() and (CANARY in file.name or CANARY.encode() in file.read_bytes().lower()):
            yield file


def both() -> dict[str, Content]:
    """Return a handbook with an open film, and a secret one on an open page and on a restricted one."""
    public = {name: name.encode() for path in FILES for name in [path.replace(CANARY, "open")]}
    mine = record("publik", "open").replace(
        sha256(SECRET_FILM).hexdigest(), sha256(public["docs/film/open.mp4"]).hexdigest()
    )
    return {
        **handbook("medarbetare", "publik"),
        **public,
        "docs/film/open.vtt": VTT,
        "data/media/open.yml": mine,
        "docs/inne.md": page(f'{{{{ film("{CANARY}") }}}}\n', "Inne", "medarbetare"),
        "docs/ute.md": page('{{ film("open") }}\n', "Ute"),
        "mkdocs.yml": "site_name: Exempel\n",
    }


def test_built_sites(tmp_path: Path) -> None:
    """The built public site has the open film and not the secret one, in no file; the staff's has both."""
    root = write(tmp_path, both())
    build(root, today=TODAY)
    site = root / "build/site"
    found = [file for file in (site / "publik").rglob("*") if file.is_file() and CANARY.encode() in file.read_bytes()]
    assert found == []
    assert not list((site / "publik").rglob(f"*{CANARY}*"))
    assert (site / "publik/film/open.mp4").is_file()
    for path in FILES:
        assert (site / "medarbetare" / path.removeprefix("docs/")).is_file()
    assert "kräver inloggning" in (site / "publik/sida/index.html").read_text(encoding="utf-8")
    assert json.loads((site / "manifest.json").read_text(encoding="utf-8"))["audiences"]


def test_leak_check_knows_what_films_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where staging lets everything through, the file and the words of its transcript are told."""
    root = write(tmp_path, both())
    monkeypatch.setattr(staging, "restrict", lambda book, viewer: book)
    with pytest.raises(Failed) as failed:
        build(root, today=TODAY)
    leaks = [problem for problem in failed.value.problems if problem.rule == "leak"]
    assert any(problem.path == f"publik/film/{CANARY}.mp4" and "filen" in problem.message for problem in leaks)
    said = [problem for problem in leaks if "ingen utanför huset får höra om" in problem.message]
    assert any(problem.path == "publik/sida/index.html" for problem in said)
