"""Films that many tests listen to, made and heard once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from handbok.problem import Problem
from handbok.speech.checking import problems
from handbok.speech.comparison import Comparison
from handbok.speech.listening import Heard, listen
from tests.speech.films import RATE, Cue, Film, repeated, spoken, track_of, written


@dataclass(frozen=True)
class Listened:
    """Hold a film, its media file, and what is heard in it."""

    film: Film
    file: Path
    heard: Heard

    def problems(self, film: Film, rule: str | None = None) -> list[Problem]:
        """Return what is found with the cues of another film."""
        return found(self.heard, film.cues, rule)


def found(heard: Heard, cues: tuple[Cue, ...], rule: str | None = None) -> list[Problem]:
    """Return what the rules, or one of them, find in cues beside what is heard."""
    comparison = Comparison("film.mp4", track_of(cues), heard)
    return [problem for problem in problems(comparison) if rule in (None, problem.rule)]


def listened(film: Film, file: Path, codec: str = "pcm_s16le", rate: int = RATE) -> Listened:
    """Return a film, written to a file and heard."""
    return Listened(film, file, listen(written(film, file, codec, rate)))


@pytest.fixture(scope="session")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Listened:
    """Return two and a half minutes of talk, as a real MP4."""
    return listened(spoken(32), tmp_path_factory.mktemp("talk") / "film.mp4", "aac")


@pytest.fixture(scope="session")
def lecture(tmp_path_factory: pytest.TempPathFactory) -> Listened:
    """Return fifteen minutes of talk."""
    return listened(repeated(spoken(26), 900), tmp_path_factory.mktemp("lecture") / "film.wav")
