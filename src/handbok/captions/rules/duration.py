"""En textruta visas minst 1,2 sekunder och högst 7 sekunder.

Varför: En kortare hinner ingen se, och en längre läser många två gånger. Under 0,833 sekunder (5/6 sekund, Netflix
gräns) och över 10 sekunder är det ett fel.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:01.800
Hej!

00:02.000 --> 00:13.000
Nu börjar kursen.
```

Ser inte: om texten hinner läsas på tiden; det prövar captions-reading-speed.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.grading import over, under
from handbok.captions.measure import milliseconds
from handbok.captions.naming import named, seconds
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-duration", Level.ERROR, Track, "Netflix")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the cues that are shown too briefly or too long; those that last no time are another rule's."""
    shortest, longest = demands.profile.shortest, demands.profile.longest
    for cue in track.cues:
        time = milliseconds(cue)
        if time > 0 and (graded := under(time, shortest)):
            level, limit = graded
            message = f"{named(cue)} visas i {seconds(time)}, och gränsen är minst {seconds(limit)}."
            help = f"Visa den i minst {seconds(shortest.warning or limit)}, eller slå ihop den med en intill."
            yield RULE.problem(track.place(cue.timing_at), message, help, level=level)
        elif graded := over(time, longest):
            level, limit = graded
            message = f"{named(cue)} visas i {seconds(time)}, och gränsen är högst {seconds(limit)}."
            help = "Dela den i två, eller låt den sluta när repliken är slut."
            yield RULE.problem(track.place(cue.timing_at), message, help, level=level)
