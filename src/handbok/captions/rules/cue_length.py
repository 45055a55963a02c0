"""En textruta har högst 74 tecken, och aldrig över 84.

Varför: Det är två fulla rader. En längre text hinner få läsa medan de ser bilden. Västra Götalandsregionens gräns
är 84 tecken.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:06.000
Först skriver du ner vilka som deltar
och vad var och en ska göra.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:08.000
Först skriver du ner vilka som deltar i arbetet,
och sedan vad var och en av dem ska göra.
```

Ser inte: om texten säger samma sak som talet.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.grading import over
from handbok.captions.measure import characters, lines
from handbok.captions.naming import named
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-cue-length", Level.ERROR, Track, "Västra Götalandsregionen")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the cues with too many characters; line ends are none."""
    limit = demands.profile.cue_length
    for cue in track.cues:
        length = sum(characters(line.text) for line in lines(cue))
        if graded := over(length, limit):
            level, most = graded
            yield RULE.problem(
                track.place(cue.text_at),
                f"{named(cue)} har {length} tecken, och gränsen är {most}.",
                f"Dela textrutan i två, eller korta texten till {limit.warning} tecken.",
                level=level,
            )
