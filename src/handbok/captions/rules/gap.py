"""Mellan två textrutor är det antingen ingen paus eller minst 80 millisekunder.

Varför: En kortare paus syns bara som en blinkning. 80 millisekunder är två bildrutor, Netflix gräns.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.

00:03.000 --> 00:05.000
Nu börjar kursen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.

00:03.040 --> 00:05.000
Nu börjar kursen.
```

Ser inte: om pausen är en paus i talet.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.naming import named
from handbok.captions.pause import pauses
from handbok.captions.timestamp import shown
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-gap", Level.WARNING, Track, "Netflix")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the cues that begin a moment after the one before has gone."""
    least = demands.profile.gap.warning or 0
    for _, cue, pause in pauses(track.cues):
        if 0 < pause < least:
            yield RULE.problem(
                track.place(cue.timing_at),
                f"{named(cue)} börjar {pause} millisekunder efter att den förra har slutat, och då blinkar texten.",
                f"Låt den förra sluta {shown(cue.start)}, eller kör ”handbok captions fix”.",
            )
