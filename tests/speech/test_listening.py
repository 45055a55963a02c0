"""A broken, endless, huge or hostile media file is a finding and nothing worse."""

from __future__ import annotations

import os
from pathlib import Path
from time import monotonic

import numpy as np
import pytest

from handbok.problem import Level
from handbok.speech.checking import check_speech
from handbok.speech.listening import Failure, Limits, Unheard, listen
from tests.speech.conftest import Listened
from tests.speech.films import Film, silence, spoken, track_of, written

CAPTIONS = track_of(())
PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n"
CONCAT = b"ffconcat version 1.0\nfile /etc/passwd\n"


def failure_of(file: Path, limits: Limits | None = None) -> Failure:
    """Return why a file cannot be listened to."""
    with pytest.raises(Unheard) as raised:
        listen(file, limits)
    return raised.value.failure


@pytest.mark.parametrize("content", [b"", b"ingen film", bytes(range(256)) * 400, PLAYLIST, CONCAT])
def test_broken(tmp_path: Path, content: bytes) -> None:
    """What is no film or sound, or would fetch other files, is refused."""
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    assert failure_of(file) is Failure.BROKEN
    [problem] = check_speech(file, CAPTIONS, "film.vtt")
    assert (problem.path, problem.rule, problem.level) == ("film.vtt", "captions-media", Level.ERROR)
    assert "film.mp4" in problem.message


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is a finding, and so is a folder or a pipe."""
    os.mkfifo(tmp_path / "pipe.mp4")
    for name in ("none.mp4", "", "pipe.mp4"):
        [problem] = check_speech(tmp_path / name, CAPTIONS, "film.vtt")
        assert "finns inte" in problem.message


def test_huge_file(tmp_path: Path) -> None:
    """A file that is too large is not read."""
    file = tmp_path / "film.mp4"
    with file.open("wb") as stream:
        stream.truncate(17 << 30)
    [problem] = check_speech(file, CAPTIONS, "film.vtt")
    assert "16 GB" in problem.message


def test_long_sound(tmp_path: Path) -> None:
    """Sound that goes on beyond the limit is not followed to its end."""
    file = written(Film(silence(60), ()), tmp_path / "film.wav", "pcm_s16le")
    assert failure_of(file, Limits(sound=20.0)) is Failure.LONG


def test_slow_file(talk: Listened) -> None:
    """What takes too long is stopped."""
    began = monotonic()
    assert failure_of(talk.file, Limits(seconds=0)) is Failure.TIME
    assert monotonic() - began < 10


def test_little_memory(talk: Listened) -> None:
    """What needs more memory than it may have ends without a trace."""
    assert failure_of(talk.file, Limits(memory=64 << 20)) in (Failure.MEMORY, Failure.BROKEN)


def test_broken_middle(talk: Listened, tmp_path: Path) -> None:
    """A film with broken places is listened to as a player plays it."""
    content = bytearray(talk.file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4000] = np.random.default_rng(1).bytes(4000)
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    heard = listen(file)
    assert heard.length == pytest.approx(talk.film.length, abs=2.0)
    assert len(heard.speech) == pytest.approx(len(talk.heard.speech), abs=4)


def test_cut_short(tmp_path: Path) -> None:
    """A recording that was stopped on the way is told."""
    file = written(spoken(20), tmp_path / "film.wav", "pcm_s16le")
    whole = tmp_path / "film.mp4"
    written(spoken(20), whole, "aac")
    content = whole.read_bytes()
    at = content.index(b"mdat")
    size = len(content) - content.index(b"moov")
    moov = content[content.index(b"moov") - 4 :]
    assert size == len(moov) - 4
    whole.write_bytes(
        content[: at + 4] + bytes(200) + content[at + 204 : at + (len(content) - len(moov) - at) // 2] + moov
    )
    problems = check_speech(whole, CAPTIONS, "film.vtt")
    assert "captions-media" in {each.rule for each in problems}
    assert "captions-media" not in {each.rule for each in check_speech(file, CAPTIONS, "film.vtt")}


def test_picture(tmp_path: Path) -> None:
    """A picture beside the sound changes nothing."""
    film = spoken(4)
    with_picture = listen(written(film, tmp_path / "film.mp4", "aac", 44_100, picture=True))
    without = listen(written(film, tmp_path / "film.wav", "pcm_s16le"))
    assert np.array(with_picture.speech) == pytest.approx(np.array(without.speech), abs=0.1)


def test_progress(talk: Listened) -> None:
    """Whoever waits is told how far it has come."""
    told: list[tuple[float, float]] = []
    listen(talk.file, progress=lambda at, of: told.append((at, of)))
    assert len(told) > 3
    assert all(0 < at <= of < talk.film.length + 1 for at, of in told)
    assert told == sorted(told)
