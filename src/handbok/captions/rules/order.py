"""I en SRT-fil slutar varje textruta efter sin början, och de står i den ordning de börjar.

Varför: En textruta som slutar innan den har börjat visas aldrig, och många program missar en som börjar före den
förra. I WebVTT-filer prövar webvtt-end och webvtt-order samma sak.

Godkänt:

```text title="docs/exempel.srt"
1
00:00:01,000 --> 00:00:03,000
Hej och välkommen.

2
00:00:04,000 --> 00:00:06,000
Nu börjar kursen.
```

Underkänt:

```text title="docs/exempel.srt"
1
00:00:04,000 --> 00:00:03,000
Hej och välkommen.

2
00:00:01,000 --> 00:00:03,000
Nu börjar kursen.
```

Ser inte: om tiderna stämmer med talet.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbok.captions.demands import Demands
from handbok.captions.naming import named
from handbok.captions.srt import SrtTrack
from handbok.captions.timestamp import shown
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-order", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (WebVTT cue timings)")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the cues of an SRT file that last no time or stand too late."""
    if not isinstance(track, SrtTrack):
        return
    for cue in track.cues:
        if cue.end <= cue.start:
            yield RULE.problem(
                track.place(cue.timing_at),
                f"{named(cue)} slutar {shown(cue.end)}, men ska sluta efter sin början.",
                "Rätta tiderna så att sluttiden är senare än starttiden.",
            )
    for before, cue in pairwise(track.cues):
        if cue.start < before.start:
            yield RULE.problem(
                track.place(cue.timing_at),
                f"{named(cue)} börjar före den förra, som börjar {shown(before.start)}.",
                "Rätta tiden, eller kör ”handbok captions fix”, som ordnar textrutorna.",
            )
