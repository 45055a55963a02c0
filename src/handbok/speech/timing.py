"""Whether captions come when they should, as far as voice activity can tell."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.speech.alignment import PEAK, Match, Pair
from handbok.speech.drift import Drift, Piece, drift, other_rate, pieces
from handbok.speech.path import path
from handbok.speech.span import Span, total

OFFSET = 0.5
"""Seconds that captions may be off; voice activity alone does not tell less with certainty."""

SPEECH = 60.0
CUES = 20


@dataclass(frozen=True)
class Timing:
    """Hold how captions lie: at most one of drift, cuts (pieces) and one lag for the whole film is certain.

    `enough` says that there is so much speech and so many cues that anything may be stated at all.
    """

    match: Match
    enough: bool
    drift: Drift | None = None
    pieces: tuple[Piece, ...] = ()

    @property
    def certain(self) -> bool:
        """Tell whether the timing is known."""
        return self.enough and (self.drift is not None or len(self.pieces) > 1 or self.match.certain)

    @property
    def fits(self) -> bool:
        """Tell whether nothing speaks against captions that are in time."""
        return abs(self.match.lag) <= OFFSET and self.match.peak >= PEAK

    def moved(self, cue: Span) -> Span:
        """Return when a cue should be shown, as far as that is certain."""
        if not self.certain:
            return cue
        return Span(self._heard_at(cue.start), self._heard_at(cue.end))

    def _heard_at(self, at: float) -> float:
        if self.drift is not None:
            return (at - self.drift.start) / (1 + self.drift.slope)
        for piece in self.pieces[:-1]:
            if at - piece.match.lag < piece.span.end:
                return at - piece.match.lag
        return at - (self.pieces[-1].match.lag if len(self.pieces) > 1 else self.match.lag)


def timing(pair: Pair) -> Timing:
    """Return how captions lie."""
    match = pair.match(Span(0.0, pair.length))
    if total(pair.speech) < SPEECH or len(pair.cues) < CUES:
        return Timing(match, enough=False)
    course = path(pair)
    found = drift(pair, course)
    parts = tuple(pieces(pair, course)) if found is None else ()
    if found is None and not match.certain:
        found = other_rate(pair)
    return Timing(match, True, found, parts if found is None and len(parts) > 1 else ())
