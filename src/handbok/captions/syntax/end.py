"""En textruta slutar senare än den börjar.

Varför: En textruta som slutar innan den har börjat, eller i samma ögonblick, visas aldrig.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:03.000 --> 00:01.000
Hej och välkommen.
```

Ser inte: om texten visas så länge att den hinner läsas.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.timestamp import shown
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-end", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (WebVTT cue timings)")


def check(track: Track) -> Iterator[Problem]:
    """Yield the cues that last no time."""
    for cue in track.cues:
        if cue.end <= cue.start:
            yield RULE.problem(
                track.place(cue.timing_at),
                f"Textrutan slutar {shown(cue.end)}, men börjar {shown(cue.start)}.",
                "Rätta tiderna så att sluttiden är senare än starttiden.",
            )
