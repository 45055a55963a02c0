"""What was heard once is not listened to again, and the cache can never do harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.problem import Problem
from handbok.speech import checking
from handbok.speech.checking import check_all, check_speech, rules
from handbok.speech.listening import Heard
from tests.speech.conftest import Listened
from tests.speech.films import Film, track_of


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, talk: Listened) -> list[Path]:
    """Return the files that are listened to from here on."""
    files: list[Path] = []

    def listen(media: Path, *rest: object) -> Heard:
        files.append(media)
        return talk.heard

    monkeypatch.setattr(checking, "listen", listen)
    return files


def late(film: Film, seconds: float = 2.0, path: str = "film.vtt") -> Film:
    """Return the film with late captions."""
    return film.retimed(lambda at: at + seconds)


def test_cached(talk: Listened, heard: list[Path], tmp_path: Path) -> None:
    """Neither the same film and captions nor other captions make it listen again, and the answer is the same."""
    track = track_of(late(talk.film).cues)

    def check(path: str = "film.vtt") -> list[Problem]:
        return check_speech(talk.file, track, path, cache=tmp_path)

    first = check()
    assert [each.rule for each in first].count("captions-offset") == 1
    assert check() == first
    assert {each.path for each in check("annan.vtt")} == {"annan.vtt"}
    assert check_speech(talk.file, track_of(talk.film.cues), "film.vtt", cache=tmp_path) == []
    assert heard == [talk.file]


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[1]", b"{}", b'{"speech": [[1]]}', b"\xff", b"[" * 100_000])
def test_corrupt_cache(talk: Listened, heard: list[Path], tmp_path: Path, content: bytes) -> None:
    """A cache of rubbish is no cache."""
    track = track_of(late(talk.film).cues)
    first = check_speech(talk.file, track, "film.vtt", cache=tmp_path)
    for file in tmp_path.iterdir():
        file.write_bytes(content)
    assert check_speech(talk.file, track, "film.vtt", cache=tmp_path) == first
    assert len(heard) == 2


def test_no_room_for_cache(talk: Listened, heard: list[Path], tmp_path: Path) -> None:
    """A cache that cannot be written costs time, and nothing else."""
    (tmp_path / "file").write_text("")
    assert check_speech(talk.file, track_of(talk.film.cues), "film.vtt", cache=tmp_path / "file") == []


def test_unreadable_captions(talk: Listened, heard: list[Path]) -> None:
    """Captions that cannot be read are the parser's matter."""
    track = track_of(())
    fatal = type(track)(track.path, track.decoded, fatal=True)
    assert check_speech(talk.file, fatal, "film.vtt") == []


def test_several(talk: Listened, tmp_path: Path) -> None:
    """Several films are listened to at once, and answers come in their order."""
    films = [late(talk.film), talk.film, late(talk.film, -2.0)]
    pairs = [(talk.file, track_of(film.cues), f"{index}.vtt") for index, film in enumerate(films)]
    told: list[Path] = []
    found = check_all(pairs, cache=tmp_path, progress=lambda media, at, of: told.append(media))
    assert [[each.rule for each in problems if "offset" in each.rule] for problems in found] == [
        ["captions-offset"],
        [],
        ["captions-offset"],
    ]
    assert set(told) == {talk.file}


@pytest.mark.parametrize("id", sorted(rules()))
def test_rule_pages(id: str) -> None:
    """Each rule explains itself and is found under its own name."""
    module = rules()[id]
    doc = module.__doc__ or ""
    assert module.RULE.id == id
    assert all(f"\n{heading}:" in doc for heading in ("Varför", "Godkänt", "Underkänt", "Ser inte"))
