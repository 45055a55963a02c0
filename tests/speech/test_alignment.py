"""How far captions are off is told to a tenth of a second, when it is certain."""

from __future__ import annotations

import pytest

from handbok.problem import Level
from handbok.speech.alignment import Match, Pair
from handbok.speech.comparison import Comparison
from handbok.speech.span import Span
from tests.speech.conftest import Listened, found
from tests.speech.films import Cue, Film, track_of


def shifted(film: Film, seconds: float) -> Film:
    """Return the film with its cues shown later."""
    return film.retimed(lambda at: max(0.0, at + seconds))


def match_of(talk: Listened, film: Film) -> Match:
    """Return how the cues of a film fit what is heard in another."""
    timing = Comparison("film", track_of(film.cues), talk.heard).timing
    assert timing is not None
    assert timing.certain
    return timing.match


def lingering(film: Film, seconds: float) -> Film:
    """Return the film with cues that stay after the speech, to the next one at most."""
    nexts = [cue.start for cue in film.cues[1:]] + [film.length]
    cues = zip(film.cues, nexts, strict=True)
    return Film(film.sound, tuple(Cue(cue.start, min(cue.end + seconds, stop), cue.text) for cue, stop in cues))


class TestOffset:
    """The rule captions-offset on a film whose true offset is known."""

    @pytest.mark.parametrize("seconds", [0.0, 0.3, -0.3])
    def test_small(self, talk: Listened, seconds: float) -> None:
        """What a viewer does not mind is not reported, and nothing else is either."""
        assert talk.problems(shifted(talk.film, seconds)) == []

    @pytest.mark.parametrize(
        ("seconds", "levels"),
        [
            (0.7, {Level.REVIEW}),
            (1.2, {Level.WARNING}),
            (1.5, {Level.WARNING, Level.ERROR}),
            (2.0, {Level.ERROR}),
            (5.0, {Level.ERROR}),
        ],
    )
    @pytest.mark.parametrize("sign", [1, -1])
    def test_reported(self, talk: Listened, seconds: float, levels: set[Level], sign: int) -> None:
        """It is reported once, within 0.15 s of the truth, as grave as it is."""
        film = shifted(talk.film, sign * seconds)
        [problem] = talk.problems(film, "captions-offset")
        assert problem.level in levels
        assert ("för sent" if sign > 0 else "för tidigt") in problem.message
        assert match_of(talk, film).lag == pytest.approx(sign * seconds, abs=0.15)

    @pytest.mark.parametrize("seconds", [0.0, 1.5])
    def test_cues_that_stay(self, talk: Listened, seconds: float) -> None:
        """Cues that stay on after the speech are no later for that."""
        film = shifted(lingering(talk.film, 0.8), seconds)
        assert match_of(talk, film).lag == pytest.approx(seconds, abs=0.15)

    def test_few_cues(self, talk: Listened) -> None:
        """With few cues nothing is stated, but a person is asked to look."""
        film = Film(talk.film.sound, talk.film.cues[:10])
        [problem] = talk.problems(shifted(film, 2.0), "captions-offset")
        assert problem.level is Level.REVIEW
        assert "för få textrutor" in problem.message

    def test_of_another_film(self, talk: Listened) -> None:
        """Captions that fit nowhere are for a person to look at."""
        cues = tuple(Cue(at * 4.1 + at % 3, at * 4.1 + at % 3 + 1.3, "Något annat.") for at in range(50))
        [problem] = found(talk.heard, cues, "captions-offset")
        assert problem.level is Level.REVIEW


def test_nothing_said() -> None:
    """Where nobody speaks nothing fits, and nothing breaks."""
    match = Pair([], [Span(1, 2)], 100.0).match(Span(0, 100))
    assert (match.peak, match.certain) == (0.0, False)


def test_film_without_length() -> None:
    """A film of no length is no error."""
    assert not Pair([], [], 0.0).match(Span(0, 0)).certain
