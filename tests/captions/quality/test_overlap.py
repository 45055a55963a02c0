"""Two cues at once are a fault, unless they tell two speakers or stand in two places."""

from __future__ import annotations

import pytest

from tests.captions.quality.captions import cue, places, problems, vtt


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        (("Hej.", ""), ("Ja.", ""), "error"),
        (("<v Lärare>Hej.", ""), ("<v Elev>Ja.", ""), "warning"),
        (("LÄRARE: Hej.", ""), ("ELEV: Ja.", ""), "warning"),
        (("<v Lärare>Hej.", ""), ("<v Lärare>Ja.", ""), "error"),
        (("<v Lärare>Hej.", ""), ("Ja.", ""), "error"),
        (("Hej.", "line:0"), ("Ja.", ""), "warning"),
        (("Hej.", "position:10%"), ("Ja.", "position:90%"), "warning"),
        (("Hej.", "align:left"), ("Ja.", ""), "error"),
    ],
)
def test_grade(first: tuple[str, str], second: tuple[str, str], level: str) -> None:
    """An overlap that may be meant is a warning; the finding stands at the later cue."""
    source = vtt(cue(0, 3000, *first), cue(2999, 5000, *second))
    assert places(problems(source, "captions-overlap")) == [(6, 1, level)]


def test_touching_is_fine() -> None:
    """A cue may begin when the one before ends."""
    assert problems(vtt(cue(0, 3000, "A."), cue(3000, 5000, "B.")), "captions-overlap") == []


def test_against_any_earlier_cue() -> None:
    """A long cue overlaps more than its neighbour; each later cue is told of once."""
    source = vtt(cue(0, 9000, "A."), cue(1000, 2000, "B."), cue(3000, 4000, "C."))
    assert places(problems(source, "captions-overlap")) == [(6, 1, "error"), (9, 1, "error")]


def test_names_both() -> None:
    """The message names the cue and when the other is shown, the remedy when that should end."""
    (found,) = problems(vtt(cue(0, 3000, "A."), cue(2000, 5000, "B.")), "captions-overlap")
    assert "00:00:02.000 ”B.”" in found.message
    assert "00:00:00.000 och slutar 00:00:03.000" in found.message
    assert found.help.startswith("Låt den förra sluta 00:00:02.000.")
