"""The time between cues, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbok.captions.track import Cue


def pauses(cues: Iterable[Cue]) -> Iterator[tuple[Cue, Cue, int]]:
    """Yield each cue with the one that was shown last before it and the milliseconds between them.

    They are less than nothing where the two overlap.
    """
    last: Cue | None = None
    for cue in sorted((cue for cue in cues if cue.end > cue.start), key=lambda cue: cue.start):
        if last is not None:
            yield last, cue, round(cue.start * 1000) - round(last.end * 1000)
        if last is None or cue.end >= last.end:
            last = cue
