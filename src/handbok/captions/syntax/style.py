"""Stilmallar (STYLE) står före den första textrutan och innehåller inte pilen -->.

Varför: Webbläsaren hoppar över stilmallar som står senare, så att texten visas i fel färg eller på fel sätt.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

STYLE
::cue { color: yellow; }

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.

STYLE
::cue { color: yellow; }
```

Ser inte: om stilmallen är rätt skriven.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-style", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (WebVTT style block)")


def check(track: Track) -> Iterator[Problem]:
    """Yield the style sheets that come too late, and those that an arrow ends."""
    for block in track.of_kind(Kind.STYLE):
        if block.late:
            yield RULE.problem(
                track.place(block.at),
                "Stilmallen (STYLE) står efter en textruta och används inte.",
                "Flytta den till filens början, före alla textrutor.",
            )
        if block.cut:
            yield RULE.problem(
                track.place(block.end + 1),
                "Stilmallen (STYLE) innehåller en rad med pilen -->, och där slutar den.",
                "Lägg en tomrad efter stilmallen, eller ta bort pilen ur den.",
            )
