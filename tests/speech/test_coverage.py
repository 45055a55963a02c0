"""Speech without a cue is found, and where nobody speaks nothing is."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from handbok.problem import Level, Problem
from handbok.speech.listening import Heard
from handbok.speech.span import Span
from tests.speech.conftest import Listened, found, listened
from tests.speech.films import Cue, Film, Sound, music, noise, read, silence

MISSING = "captions-speech-missing"
NONE = "captions-speech-none"


def start_of(problem: Problem) -> int:
    """Return the second a finding says that speech begins at."""
    told = re.match(r"Från (\d+):(\d+)", problem.message)
    assert told
    return int(told[1]) * 60 + int(told[2])


def uncaptioned(film: Film, seconds: float) -> tuple[Film, float]:
    """Return the film with so much speech put in before its last cue, without a cue, and when that begins."""
    at = film.cues[-1].start
    voice = np.concatenate([read("Risker skriver du ner så fort du ser dem, och sedan pratar vi om dem.", 1)] * 9)
    put_in = np.concatenate([voice[: round(seconds * 16_000)], silence(1.0)])
    cut = round((at - 0.05) * 16_000)
    sound = np.concatenate([film.sound[:cut], silence(1.0), put_in, film.sound[cut:]])
    last = film.cues[-1]
    moved = Cue(last.start + seconds + 2, last.end + seconds + 2, last.text)
    return Film(sound, (*film.cues[:-1], moved)), at + 0.95


@pytest.mark.parametrize(("seconds", "level"), [(12.0, Level.ERROR), (6.0, Level.WARNING)])
def test_missing(talk: Listened, tmp_path: Path, seconds: float, level: Level) -> None:
    """Twelve seconds without a cue are an error that says where they begin, six a warning."""
    film, start = uncaptioned(talk.film, seconds)
    other = listened(film, tmp_path / "film.wav")
    [problem] = other.problems(film)
    assert (problem.rule, problem.level) == (MISSING, level)
    assert start_of(problem) == pytest.approx(start, abs=1.0)


def test_missing_in_late_captions(talk: Listened, tmp_path: Path) -> None:
    """Speech is missed where it is, also when all captions are late."""
    film, start = uncaptioned(talk.film, 12.0)
    other = listened(film, tmp_path / "film.wav")
    [problem] = other.problems(film.retimed(lambda at: at + 5), MISSING)
    assert start_of(problem) == pytest.approx(start, abs=1.0)


def test_short_speech(talk: Listened) -> None:
    """A short line without a cue is let through."""
    line = next(cue for cue in talk.film.cues if cue.end - cue.start < 2)
    assert talk.problems(talk.film.without_cues(Span(line.start, line.end)), MISSING) == []


@pytest.mark.parametrize(
    "sound", [silence(60), noise(60), noise(60, 0.3), music(60), music(60, 0.9)], ids=lambda sound: None
)
@pytest.mark.parametrize("cues", [(), (Cue(1.0, 50.0, "[stilla musik]"),)])
def test_no_speech(tmp_path: Path, sound: Sound, cues: tuple[Cue, ...]) -> None:
    """Silence, noise and music have no speech that could lack a cue."""
    other = listened(Film(sound, cues), tmp_path / "film.wav")
    assert other.heard.speech == ()
    assert other.problems(other.film) == []


@pytest.mark.parametrize(
    ("name", "codec", "sound"), [("film.ogg", "libopus", music(30, 0.1)), ("film.webm", "libopus", noise(30, 0.01))]
)
def test_speech_over_sound(talk: Listened, tmp_path: Path, name: str, codec: str, sound: Sound) -> None:
    """Music or noise under the speech changes nothing, nor does another kind of file."""
    other = listened(talk.film.mixed(sound), tmp_path / name, codec, 48_000)
    assert other.problems(talk.film) == []


def test_words_in_silence(talk: Listened) -> None:
    """Words where nobody speaks are for a person to look at, once for a row of them; sounds in brackets are not."""
    film = Film(talk.film.sound, talk.film.cues)
    late = talk.heard.speech[-1].end + 2
    heard = Heard(True, late + 30, late + 30, 0.0, talk.heard.speech)
    sounds = (Cue(late + 1, late + 3, "[telefon <i>ringer</i>]"), Cue(late + 4, late + 6, "♪ ♪"))
    assert found(heard, film.cues + sounds) == []
    words = (Cue(late + 8, late + 10, "Hallå?"), Cue(late + 11, late + 13, "Är du där?"))
    [problem] = found(heard, film.cues + words)
    assert (problem.rule, problem.level) == (NONE, Level.REVIEW)
    assert "2 textrutor i rad (”Hallå?”)" in problem.message


def test_no_sound() -> None:
    """A film without sound cannot have speech in its captions."""
    [problem] = found(Heard(False, 60.0, 0.0, 0.0, ()), (Cue(1.0, 3.0, "Hej."),))
    assert (problem.rule, problem.level) == (NONE, Level.REVIEW)


def test_no_cues(talk: Listened) -> None:
    """Captions without cues leave all speech out."""
    problems = talk.problems(Film(talk.film.sound, ()))
    assert {each.rule for each in problems} == {MISSING}
    assert {each.line for each in problems} == {1}
