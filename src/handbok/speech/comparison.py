"""A film's captions beside what is heard in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handbok.captions.cuetext import plain
from handbok.captions.track import Cue, Track
from handbok.speech.listening import Failure, Heard
from handbok.speech.span import Span

if TYPE_CHECKING:
    from handbok.problem import Place
    from handbok.speech.timing import Timing

_NOT_SAID = re.compile(r"\[[^\]]*\]|\([^)]*\)|♪[^♪]*♪?|[\W_]")
_LATEST = 1e6
"""Seconds after which no film has cues: times of a million hours would fill the memory."""


@dataclass(frozen=True)
class Comparison:
    """Hold captions and what is heard in `media`, or why nothing could be heard."""

    media: str
    track: Track
    heard: Heard
    failure: Failure | None = None

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Return the cues that last some time, in order."""
        return tuple(sorted(cue for cue in self.track.cues if cue.start < min(cue.end, _LATEST)))

    @cached_property
    def said(self) -> tuple[Cue, ...]:
        """Return the cues that carry speech, not only sounds in brackets."""
        return tuple(cue for cue in self.cues if _NOT_SAID.sub("", plain(cue.text)))

    @cached_property
    def timing(self) -> Timing | None:
        """Return how the captions lie, or None when there is nothing to compare."""
        if not self.said or not self.heard.speech:
            return None
        from handbok.speech.alignment import Pair
        from handbok.speech.timing import timing

        return timing(Pair(self.heard.speech, [span(cue) for cue in self.said], self.heard.length))

    def shown(self, cue: Cue) -> Span:
        """Return when a cue is shown, on the clock of the speech as far as that is certain."""
        return span(cue) if self.timing is None else self.timing.moved(span(cue))

    def place(self, cue: Cue | None) -> Place:
        """Return where a cue's times stand, or the file's beginning."""
        return self.track.place(cue.timing_at if cue else 0)


def span(cue: Cue) -> Span:
    """Return when a cue is shown."""
    return Span(cue.start, cue.end)
