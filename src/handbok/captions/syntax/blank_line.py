"""Mellan två textrutor står en tomrad.

Varför: Utan tomraden vet den som läser filen inte var en textruta slutar, och nästa textrutas namn visas som text.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.

00:04.000 --> 00:06.000
Nu börjar kursen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
00:04.000 --> 00:06.000
Nu börjar kursen.
```

Ser inte: om den sista raden före tiderna är text eller nästa textrutas namn.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-blank-line", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1")


def check(track: Track) -> Iterator[Problem]:
    """Yield the lines of times that follow straight upon another cue."""
    for before, block in pairwise(track.blocks):
        if before.cut and before.kind in (Kind.CUE, Kind.LOST) and track.is_timed(before) and track.is_timed(block):
            yield RULE.problem(
                track.place(block.timing_at),
                "Före textrutan saknas en tomrad.",
                "Lägg en tomrad mellan den förra textrutan och den här.",
            )
