"""En textruta visas så länge att den hinner läsas: högst 15 tecken per sekund, i lättläst film 10.

Varför: Den som läser textningen ska också hinna se bilden. SLU råder till 14–15 tecken per sekund, Netflix har 17
som gräns och 20 för den som inte hör, och Begripsam råder till 10. Över 20 är det ett fel, i lättläst film över 13.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:05.000
Skriv först ner vilka som deltar.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:02.500
Skriv först ner vilka som deltar.
```

Ser inte: hur svåra orden är. Mellanslag räknas, och en ny rad räknas som ett mellanslag.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from handbok.captions.demands import Demands
from handbok.captions.grading import over
from handbok.captions.measure import characters, milliseconds, read
from handbok.captions.naming import named, rounded_up, seconds
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-reading-speed", Level.ERROR, Track, "SLU, Netflix och Begripsam")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the cues that are shown too briefly for their length."""
    limit = demands.profile.reading_speed
    for cue in track.cues:
        length, time = characters(read(cue)), milliseconds(cue)
        # A cue that ends before it begins has no speed; that fault is another rule's.
        if time > 0 and (graded := over(length * 1000 / time, limit)):
            level, most = graded
            speed, target = length * 1000 / time, limit.warning or most
            yield RULE.problem(
                track.place(cue.timing_at),
                f"{named(cue)} har {rounded_up(speed)} tecken per sekund, och gränsen är {most}.",
                f"Visa den i minst {seconds(ceil(length * 1000 / target))}, "
                f"eller korta texten till {time * target // 1000} tecken.",
                level=level,
            )
