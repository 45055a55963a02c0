"""Stretches of time, and what can be done with lists of them that are in order and do not overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """Hold a stretch of time, in seconds from the film's beginning."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """Return the seconds from start to end."""
        return self.end - self.start

    def cut(self, other: Span) -> Span:
        """Return the part inside another span; its length is below zero when there is none."""
        return Span(max(self.start, other.start), min(self.end, other.end))


def union(spans: Iterable[Span], gap: float = 0.0) -> list[Span]:
    """Return spans in order, joined where they overlap or at most `gap` seconds part them."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + gap:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def gaps(spans: Iterable[Span], whole: Span) -> Iterator[Span]:
    """Yield what of the whole no span covers."""
    edges = [Span(whole.start, whole.start), *union(spans), Span(whole.end, whole.end)]
    for before, after in pairwise(edges):
        gap = Span(before.end, after.start).cut(whole)
        if gap.length > 0:
            yield gap


def within(spans: Iterable[Span], whole: Span) -> list[Span]:
    """Return the parts of spans that lie in the whole."""
    return [part for span in spans if (part := span.cut(whole)).length > 0]


def total(spans: Iterable[Span]) -> float:
    """Return the seconds that spans cover together."""
    return sum(span.length for span in spans)
