"""Captions as people make them, a little off everywhere: a wrong timing is never stated."""

from __future__ import annotations

from random import Random

import pytest

from handbok.problem import Level
from handbok.speech.comparison import Comparison
from tests.speech.conftest import Listened, found
from tests.speech.films import Cue, Film, track_of


def rough(film: Film, seed: int, late: float, slack: float, gone: float, joined: float) -> tuple[Cue, ...]:
    """Return a film's cues with times that are off, some cues gone and some joined with the one before."""
    chance = Random(seed)  # noqa: S311
    made: list[Cue] = []
    for cue in film.cues:
        start = cue.start + late + chance.uniform(-slack, slack)
        end = cue.end + late + chance.uniform(0, 2 * slack)
        if chance.random() < gone:
            continue
        if made and chance.random() < joined:
            made[-1] = Cue(made[-1].start, end, cue.text)
            continue
        if made and start < made[-1].end:
            made[-1] = Cue(made[-1].start, start, made[-1].text)
        made.append(Cue(max(0.0, start), end, cue.text))
    return tuple(made)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("late", [0.0, 2.0])
@pytest.mark.parametrize(
    ("slack", "gone", "joined"), [(0.2, 0.05, 0.0), (0.4, 0.1, 0.2), (0.5, 0.2, 0.5), (0.3, 0.0, 0.8)]
)
def test_rough(lecture: Listened, seed: int, late: float, slack: float, gone: float, joined: float) -> None:
    """What is stated is within 0.4 s of the truth, no drift or cut is seen, and what is uncertain is for a person."""
    cues = rough(lecture.film, seed, late, slack, gone, joined)
    timing = Comparison("film", track_of(cues), lecture.heard).timing
    assert timing is not None
    problems = found(lecture.heard, cues)
    assert not {each.rule for each in problems} & {"captions-drift", "captions-cut"}
    levels = [each.level for each in problems if each.rule == "captions-offset"]
    if timing.certain:
        assert timing.match.lag == pytest.approx(late, abs=0.4)
        assert levels == ([Level.ERROR] if late else [])
    else:
        assert levels == [Level.REVIEW]
