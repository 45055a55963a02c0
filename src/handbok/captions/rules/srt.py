"""En fil i formatet SubRip (SRT) kan läsas, och görs om till WebVTT.

Varför: Webbläsare visar bara WebVTT. Kommandot ”handbok captions fix” gör om filen, men hoppar aldrig över något:
kan en tid inte läsas måste du rätta den först.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.srt"
1
00:00:01,000 --> 00:00:03,000
Hej och välkommen.

2
00:00:04,000 -->
Nu börjar kursen.
```

Ser inte: WebVTT-filer; deras syntax har regler som börjar med webvtt-.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.quote import quoted
from handbok.captions.srt import SrtTrack
from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-srt", Level.ERROR, Track, "HTML: elementet track tar bara WebVTT")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield that the file is SRT, and what of it cannot be read."""
    if not isinstance(track, SrtTrack):
        return
    yield RULE.problem(
        track.place(0),
        "Filen är i formatet SubRip (SRT), som webbläsare inte visar.",
        "Gör om den till WebVTT med ”handbok captions fix”.",
        level=Level.WARNING,
    )
    for block in track.of_kind(Kind.LOST):
        yield RULE.problem(
            track.place(block.timing_at),
            f"Tiderna i raden {quoted(track.line(block.timing_at))} kan inte läsas.",
            "Skriv dem som 00:00:01,000 --> 00:00:03,000.",
        )
    for block in track.of_kind(Kind.OTHER):
        yield RULE.problem(
            track.place(block.at),
            f"Raden {quoted(track.line(block.at))} hör inte till någon textruta.",
            "Ge den tider, eller ta bort den.",
        )
