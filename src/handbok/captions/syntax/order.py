"""Textrutorna står i den ordning de börjar.

Varför: Många program läser filen uppifrån och ner och missar en textruta som börjar före den förra.

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

00:04.000 --> 00:06.000
Nu börjar kursen.

00:01.000 --> 00:03.000
Hej och välkommen.
```

Ser inte: om textrutorna överlappar; det får de göra enligt WebVTT.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbok.captions.timestamp import shown
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-order", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (WebVTT cue timings)")


def check(track: Track) -> Iterator[Problem]:
    """Yield the cues that start before the one above them."""
    for before, cue in pairwise(track.cues):
        if cue.start < before.start:
            yield RULE.problem(
                track.place(cue.timing_at),
                f"Textrutan börjar {shown(cue.start)}, före den förra, som börjar {shown(before.start)}.",
                "Flytta textrutan dit den hör, eller rätta tiden.",
            )
