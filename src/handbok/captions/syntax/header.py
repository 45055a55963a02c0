"""Efter raden med WEBVTT står en tomrad och inget annat.

Varför: Tomraden skiljer filens huvud från dess innehåll. Rader som ”Kind: captions” kommer från andra program;
webbläsaren hoppar över dem, men de hör inte till WebVTT.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT
00:01.000 --> 00:03.000
Hej och välkommen.
```

Ser inte: om texten på samma rad som WEBVTT stämmer; den får vara vad som helst.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-header", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1")

_METADATA = re.compile(r"[A-Za-z][A-Za-z-]*[:=]")


def check(track: Track) -> Iterator[Problem]:
    """Yield the lines after the signature that should not be there, and a missing blank line."""
    for header in track.of_kind(Kind.HEADER):
        first_end = track.text.find("\n")
        at = header.end if first_end < 0 else first_end + 1
        yield from _lines(track, at, header.end)
        if header.cut or (at >= len(track.text)):
            yield RULE.problem(
                track.place(min(at, header.end) if not header.cut else header.end + 1),
                "Efter WEBVTT saknas en tomrad.",
                "Lägg en tomrad mellan WEBVTT och det som följer.",
            )


def _lines(track: Track, at: int, end: int) -> Iterator[Problem]:
    while at < end:
        line = track.line(at)
        metadata = _METADATA.match(line)
        yield RULE.problem(
            track.place(at),
            f"Raden ”{line[:40]}” i filens huvud hör inte till WebVTT.",
            "Ta bort raden, eller gör den till en kommentar som börjar med NOTE efter en tomrad.",
            level=Level.WARNING if metadata else Level.ERROR,
        )
        at += len(line) + 1
