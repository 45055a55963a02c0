"""En textruta har högst två rader.

Varför: Fler rader täcker bilden och hinner inte läsas. Netflix, SLU och Västra Götalandsregionen har två rader
som gräns.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:05.000
Först skriver du ner
vilka som deltar.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:05.000
Först skriver
du ner
vilka som deltar.
```

Ser inte: rader som spelaren själv bryter för att de är för långa.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.grading import over
from handbok.captions.measure import lines
from handbok.captions.naming import named
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-line-count", Level.ERROR, Track, "Netflix, SLU och Västra Götalandsregionen")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the cues with too many lines, at the first line that is one too many."""
    for cue in track.cues:
        found = [line for line in lines(cue) if line.text]
        if graded := over(len(found), demands.profile.line_count):
            level, most = graded
            yield RULE.problem(
                track.place(found[int(most)].at),
                f"{named(cue)} har {len(found)} rader, och gränsen är {most}.",
                "Dela textrutan i två, eller korta texten.",
                level=level,
            )
