"""How the lag of captions changes through a film: not at all, steadily (drift), or at once (a cut)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from handbok.speech.alignment import PEAK, REACH, STEP, Match, Pair
from handbok.speech.span import Span, total, within

if TYPE_CHECKING:
    from handbok.speech.alignment import Signal
    from handbok.speech.path import Path

CHANGE = 0.7
"""Seconds by which the lag must change to be told."""

RATES = tuple(
    rate for pair in ((25, 24), (25, 23.976), (24, 23.976)) for rate in (pair[0] / pair[1], pair[1] / pair[0])
)
"""How much longer or shorter captions are that were made for a copy with another number of frames a second."""

_LEAST = 30.0
_AWAY = 0.4
_WINDOWS = 4
_SHARE = 0.75


@dataclass(frozen=True)
class Drift:
    """Say that the lag grows by `slope` seconds a second, from `start` seconds at the film's beginning."""

    start: float
    slope: float
    length: float

    @property
    def change(self) -> float:
        """Return how much the lag grows through the film."""
        return self.slope * self.length

    def lag(self, at: float) -> float:
        """Return the lag at a time of the film."""
        return self.start + self.slope * at


@dataclass(frozen=True)
class Piece:
    """Hold a part of the film in which the lag is the same."""

    span: Span
    match: Match


def drift(pair: Pair, path: Path) -> Drift | None:
    """Return the steady growth of the lag, if it is there and comes to something."""
    sure = path.scores >= PEAK
    times = np.array([(window.start + window.end) / 2 for window in path.windows])[sure]
    lags = path.lags[sure]
    if len(lags) < _WINDOWS:
        return None
    slope, start = _line(times, lags)
    found = Drift(start, slope, pair.length)
    near = np.abs(lags - (start + slope * times)) < _AWAY
    return found if abs(found.change) > CHANGE and near.sum() >= _SHARE * len(path.lags) else None


def other_rate(pair: Pair) -> Drift | None:
    """Return the drift of captions made for another frame rate, which soon leads beyond REACH."""
    whole = Span(0.0, pair.length)
    found = [(pair.at_rate(rate).match(whole), rate) for rate in RATES]
    match, rate = max(found, key=lambda each: each[0].peak)
    return Drift(match.lag * rate, rate - 1, pair.length) if match.certain else None


def pieces(pair: Pair, path: Path) -> list[Piece]:
    """Return the parts of the film that have lags of their own: one, if no cut is certain."""
    edges = [0.0]
    for (before, lag), (after, next_lag) in pairwise(zip(path.windows, path.lags, strict=True)):
        if abs(next_lag - lag) > CHANGE:
            edges.append(_edge(pair, Span(before.start, after.end), float(lag), float(next_lag)))
    spans = [Span(start, end) for start, end in pairwise([*sorted(edges), pair.length]) if end > start]
    found = [Piece(span, pair.match(span)) for span in spans if total(within(pair.speech, span)) >= _LEAST]
    return _merged(pair, [each for each in found if each.match.certain])


def _merged(pair: Pair, found: Sequence[Piece]) -> list[Piece]:
    """Join neighbours of the same lag; what is uncertain between two pieces goes with the first."""
    kept: list[Piece] = []
    for each in found:
        if kept and abs(each.match.lag - kept[-1].match.lag) <= CHANGE:
            span = Span(kept[-1].span.start, each.span.end)
            kept[-1] = Piece(span, pair.match(span))
        else:
            kept.append(each)
    return kept


def _edge(pair: Pair, part: Span, before: float, after: float) -> float:
    """Return where in a part of the film one lag gives way to another: where both sides fit best."""
    first = round(part.start / STEP)
    speech = pair.speech_signal[first : round(part.end / STEP)]

    def fit(lag: float) -> Signal:
        at = first + round((REACH + lag) / STEP)
        return np.cumsum(speech * pair.cue_signal[at : at + len(speech)])

    early, late = fit(before), fit(after)
    return part.start + int(np.argmax(early + (late[-1] - late))) * STEP


def _line(times: Signal, lags: Signal) -> tuple[float, float]:
    """Return the slope and start of the line through most points, whatever the others are (Theil and Sen)."""
    earlier, later = np.triu_indices(len(times), 1)
    slope = float(np.median((lags[later] - lags[earlier]) / (times[later] - times[earlier])))
    return slope, float(np.median(lags - slope * times))
