"""`handbok captions check --media`: captions beside their film."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from handbok.captions.timestamp import shown
from handbok.cli import listening
from handbok.cli.wrong import WrongUse
from tests.cli.commands import handbok
from tests.speech.conftest import Listened
from tests.speech.films import Film


def captions(folder: Path, film: Film, name: str = "film.vtt") -> str:
    """Write a film's captions and return the file's name."""
    blocks = (f"{shown(cue.start)} --> {shown(cue.end)}\n{cue.text[:37]}\n" for cue in film.cues)
    (folder / name).write_text("WEBVTT\n\n" + "\n".join(blocks), encoding="utf-8")
    return name


def speech_rules(out: str) -> list[str]:
    """Return the rules on time in a JSON report."""
    return [each["rule"] for each in json.loads(out) if each["rule"] in ("captions-offset", "captions-media")]


def test_offset(talk: Listened, tmp_path: Path) -> None:
    """Captions that are late are an error, with the file and line; how far it has come is told beside the report."""
    name = captions(tmp_path, talk.film.retimed(lambda at: at + 5))
    ran = handbok("captions", "check", name, "--media", str(talk.file), "--format", "json", cwd=tmp_path)
    assert ran.code == 1
    assert speech_rules(ran.out) == ["captions-offset"]
    assert "Lyssnar på film.mp4: " in ran.err
    assert not (tmp_path / "build").exists()


def test_several_files(talk: Listened, tmp_path: Path) -> None:
    """One film may have several files of captions; in a handbook what was heard is kept in its build folder."""
    (tmp_path / "mkdocs.yml").write_text("")
    names = [captions(tmp_path, talk.film), captions(tmp_path, talk.film.retimed(lambda at: at + 5), "film.en.vtt")]
    ran = handbok("captions", "check", *names, "--media", str(talk.file), "--format", "json", cwd=tmp_path)
    assert speech_rules(ran.out) == ["captions-offset"]
    assert list((tmp_path / listening.CACHE).iterdir())


def test_broken_film(tmp_path: Path, talk: Listened) -> None:
    """A film that cannot be read is a finding."""
    (tmp_path / "film.mp4").write_bytes(b"ingen film")
    name = captions(tmp_path, talk.film)
    ran = handbok("captions", "check", name, "--media", "film.mp4", "--format", "json", cwd=tmp_path)
    assert (ran.code, speech_rules(ran.out)) == (1, ["captions-media"])


def test_wrong_use(tmp_path: Path, talk: Listened) -> None:
    """A film that is not there, and films that belong to no captions, are wrong use."""
    names = [captions(tmp_path, talk.film, f"{each}.vtt") for each in "abc"]
    missing = handbok("captions", "check", names[0], "--media", "ingen.mp4", cwd=tmp_path)
    assert (missing.code, missing.err) == (2, "Filen ingen.mp4 finns inte.\n")
    films = ["--media", str(talk.file)] * 2
    assert handbok("captions", "check", *names, *films, cwd=tmp_path).code == 2


def test_packages_missing(tmp_path: Path, talk: Listened, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the packages it says which to install."""
    monkeypatch.setattr(listening, "available", lambda: False)
    name = captions(tmp_path, talk.film)
    with pytest.raises(WrongUse, match=r"handbok\[media\]"):
        listening.speech_problems([tmp_path / name], [talk.file])
