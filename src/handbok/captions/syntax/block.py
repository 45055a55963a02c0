"""Varje textruta har en rad med tider, och högst en rad före den.

Varför: Text utan tider visas aldrig. Det vanligaste skälet är en tomrad mitt i en text: den avslutar textrutan,
och det som står efter tomraden försvinner.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

inledning
00:01.000 --> 00:03.000
Hej och välkommen
till kursen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

inledning
00:01.000 --> 00:03.000
Hej och välkommen

till kursen.
```

Ser inte: om texten hör till textrutan före eller efter.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-block", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1")


def check(track: Track) -> Iterator[Problem]:
    """Yield the blocks that nothing comes of."""
    for block in track.of_kind(Kind.OTHER):
        line = track.line(block.at)[:40]
        if block.cut:
            yield RULE.problem(
                track.place(block.at),
                f"Före raden med tider står mer än en rad, från ”{line}”, och den texten visas aldrig.",
                "Låt bara en rad, textrutans namn, stå före tiderna, eller skilj texten från dem med en tomrad.",
            )
        else:
            yield RULE.problem(
                track.place(block.at),
                f"Texten ”{line}” har ingen rad med tider och visas aldrig.",
                "Ta bort tomraden före den, ge den tider, eller gör den till en kommentar som börjar med NOTE.",
            )
