"""The lags that explain each minute of a film best, taken together.

A minute of speech alone fits at many lags by chance; a lag that its neighbours share is no chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from handbok.speech.alignment import REACH, STEP, Pair, Signal
from handbok.speech.span import Span, total, within

WINDOW = 60.0
_HOP = 30.0
_LEAST = 10.0
_COARSE = 10
"""Bins to a state of the path: a tenth of a second."""

_JUMP = 0.8
"""What a jump from any lag to any other costs, in correlation."""

_SLIDE = 0.03
_STATES = 20

Indexes = NDArray[np.intp]


@dataclass(frozen=True)
class Path:
    """Hold windows in order, the lag of each, and the correlation there."""

    windows: tuple[Span, ...]
    lags: Signal
    scores: Signal


def path(pair: Pair) -> Path:
    """Return how the lag goes through a film; windows with hardly any speech say nothing and are left out."""
    windows = tuple(each for each in _windows(pair.length) if total(within(pair.speech, each)) >= _LEAST)
    if not windows:
        return Path((), np.zeros(0), np.zeros(0))
    scores = [pair.scores(each) for each in windows]
    coarse = np.array([_coarse(each) for each in scores])
    states = _best(coarse)
    lags = np.array([_fine(row, state) for row, state in zip(scores, states, strict=True)])
    return Path(windows, lags, coarse[np.arange(len(states)), states])


def _windows(length: float) -> list[Span]:
    count = max(1, int((length - WINDOW) // _HOP) + 1)
    return [Span(index * _HOP, index * _HOP + WINDOW) for index in range(count)]


def _coarse(scores: Signal) -> Signal:
    whole = len(scores) // _COARSE * _COARSE
    best: Signal = scores[:whole].reshape(-1, _COARSE).max(axis=1)
    return best


def _fine(scores: Signal, state: int) -> float:
    first = state * _COARSE
    return (first + int(np.argmax(scores[first : first + _COARSE]))) * STEP - REACH


def _best(scores: Signal) -> list[int]:
    """Return a state for each row so that scores are high and changes small, or few."""
    reached = scores[0]
    came: list[Indexes] = []
    for row in scores[1:]:
        best, origin = _stepped(reached)
        reached = best + row
        came.append(origin)
    states = [int(np.argmax(reached))]
    for origin in reversed(came):
        states.append(int(origin[states[-1]]))
    return states[::-1]


def _stepped(reached: Signal) -> tuple[Signal, Indexes]:
    """Return the best that leads to each state, and from which: by a jump from anywhere, or sliding from near."""
    count = len(reached)
    top = int(np.argmax(reached))
    best = np.full(count, reached[top] - _JUMP)
    origin = np.full(count, top)
    for move in range(-_STATES, _STATES + 1):
        shifted = np.full(count, -np.inf)
        target = slice(max(0, move), min(count, count + move))
        source = slice(max(0, -move), min(count, count - move))
        shifted[target] = reached[source] - _SLIDE * abs(move)
        better = shifted > best
        best[better] = shifted[better]
        origin[better] = np.nonzero(better)[0] - move
    return best, origin
