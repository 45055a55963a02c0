"""En kommentar (NOTE) innehåller inte pilen --> och slutar med en tomrad.

Varför: En textruta går inte att stänga av genom att skriva NOTE ovanför den. Webbläsaren läser NOTE som textrutans
namn och visar texten ändå.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

NOTE Granskad i november.

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

NOTE Granskad i november.
00:01.000 --> 00:03.000
Hej och välkommen.
```

Ser inte: vad kommentaren säger.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-note", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (WebVTT comment block)")


def check(track: Track) -> Iterator[Problem]:
    """Yield the comments that an arrow ends."""
    for block in track.blocks:
        arrow_at = block.end + 1 if block.cut else -1
        if block.kind in (Kind.CUE, Kind.LOST):
            arrow_at = block.timing_at
        if arrow_at >= 0 and track.is_comment(block):
            yield RULE.problem(
                track.place(arrow_at),
                "Kommentaren (NOTE) innehåller en rad med pilen -->, och där slutar den.",
                "Lägg en tomrad efter kommentaren, eller ta bort pilen ur den.",
            )
