"""How much later than the speech its captions come, and how certain that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from handbok.speech.span import Span

Signal = NDArray[np.float64]

STEP = 0.01
"""Seconds of a bin."""

REACH = 30.0
"""Captions are looked for at most this many seconds before and after the speech."""

PEAK = 0.35
LEAD = 1.15
APART = 1.0
NEAR = 1.0
_BLUR = 0.08


@dataclass(frozen=True)
class Match:
    """Hold the lag at which captions fit speech best: above zero they come late.

    `peak` is the correlation there, `rival` the best at least a second away.
    """

    lag: float
    peak: float
    rival: float

    @property
    def certain(self) -> bool:
        """Tell whether the fit is good, and clearly the best."""
        return self.peak >= PEAK and self.peak >= LEAD * self.rival


@dataclass(frozen=True)
class Pair:
    """Hold speech and the cues that are to carry it, as spans, in a film of some length."""

    speech: Sequence[Span]
    cues: Sequence[Span]
    length: float

    @cached_property
    def speech_signal(self) -> Signal:
        """Return 1 where somebody speaks and -1 elsewhere, from the film's beginning to its end."""
        return signal(self.speech, Span(0.0, self.length))

    @cached_property
    def cue_signal(self) -> Signal:
        """Return 1 where a cue is shown and -1 elsewhere, REACH beyond the film at both ends."""
        return signal(self.cues, Span(-REACH, self.length + REACH))

    def at_rate(self, rate: float) -> Pair:
        """Return the pair with cues made for a film that runs slower by this rate."""
        return Pair(self.speech, [Span(cue.start / rate, cue.end / rate) for cue in self.cues], self.length)

    def scores(self, part: Span) -> Signal:
        """Return how well the cues fit the speech of a part of the film, for each lag from -REACH to REACH."""
        first, last = _bin(part.start), min(_bin(part.end), len(self.speech_signal))
        return correlation(self.speech_signal[first:last], self.cue_signal[first : last + 2 * _bin(REACH)])

    def match(self, part: Span) -> Match:
        """Return the best fit in a part of the film, refined by where speech and cues begin."""
        scores = self.scores(part)
        best = int(np.argmax(scores))
        apart = _bin(APART)
        others = np.concatenate([scores[: max(0, best - apart)], scores[best + apart :]])
        lag = lag_at(best)
        starts = [cue.start for cue in self.cues if part.start <= cue.start - lag < part.end]
        return Match(
            refined(lag, [span.start for span in self.speech], starts),
            float(scores[best]),
            float(others.max()) if len(others) else 0.0,
        )


def signal(spans: Sequence[Span], whole: Span) -> Signal:
    """Return 1 for each bin of the whole that a span covers, and -1 for the others."""
    bins = np.full(_bin(whole.length), -1.0)
    for span in spans:
        part = span.cut(whole)
        if part.length > 0:
            bins[_bin(part.start - whole.start) : _bin(part.end - whole.start)] = 1.0
    return bins


def correlation(pattern: Signal, series: Signal) -> Signal:
    """Return Pearson's correlation of a pattern with each stretch of its length in a series of ones."""
    count = len(pattern)
    places = len(series) - count + 1
    if count == 0 or np.ptp(pattern) == 0:
        return np.zeros(places)
    centred = pattern - pattern.mean()
    size = 1 << (len(series) - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(series, size) * np.conj(np.fft.rfft(centred, size)), size)[:places]
    sums = np.concatenate([[0.0], np.cumsum(series)])
    sums = sums[count:] - sums[:-count]
    spread = np.sqrt(np.maximum(count - sums**2 / count, 0.0) * (centred @ centred))
    scores: Signal = np.divide(product, spread, out=np.zeros(places), where=spread > 1e-6 * count)
    return scores


def lag_at(index: int) -> float:
    """Return the lag that a place among scores stands for."""
    return index * STEP - REACH


def refined(lag: float, speech_starts: Sequence[float], cue_starts: Sequence[float]) -> float:
    """Return the lag nearby at which most cues begin when somebody begins to speak.

    A cue that stays after the speech fits it equally well at many lags; its beginning does not.
    """
    onsets = np.asarray(speech_starts)
    found = [
        cue - onset
        for cue in cue_starts
        for onset in onsets[np.searchsorted(onsets, cue - lag - NEAR) : np.searchsorted(onsets, cue - lag + NEAR)]
    ]
    lags = np.arange(lag - NEAR, lag + NEAR, STEP)
    votes = np.exp(-0.5 * ((lags[:, None] - np.asarray(found)[None, :]) / _BLUR) ** 2).sum(axis=1)
    best = int(np.argmax(votes))
    return float(lags[best]) if len(found) and votes[best] >= len(cue_starts) / 3 else lag


def _bin(seconds: float) -> int:
    return round(seconds / STEP)
