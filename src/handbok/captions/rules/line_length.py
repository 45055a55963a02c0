"""En rad i textningen är högst 37 tecken, i lättläst film högst 32, och aldrig över 42.

Varför: En lång rad bryts på fel ställe i en telefon, och ögat hinner inte tillbaka till bilden. SVT:s text-tv har
37 tecken på raden, SLU, Västra Götalandsregionen och Netflix högst 42, och Begripsam råder till 32.

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

00:01.000 --> 00:07.000
Först skriver du ner vilka som deltar och vad de ska göra.
```

Ser inte: om raden bryts där meningen gör en paus. Taggar räknas inte, och ett tecken med accent är ett tecken.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.grading import over
from handbok.captions.measure import characters, lines
from handbok.captions.naming import named
from handbok.captions.quote import quoted
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-line-length", Level.ERROR, Track, "SVT, SLU, Västra Götalandsregionen, Netflix och Begripsam")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the lines with too many characters."""
    limit = demands.profile.line_length
    for cue in track.cues:
        for line in lines(cue):
            length = characters(line.text)
            if graded := over(length, limit):
                level, most = graded
                yield RULE.problem(
                    track.place(line.at),
                    f"{named(cue)} har en rad på {length} tecken, {quoted(line.text)}, och gränsen är {most}.",
                    f"Dela raden där meningen gör en paus, så att den får högst {limit.warning} tecken.",
                    level=level,
                )
