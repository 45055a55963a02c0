"""På raden med WEBVTT står inget mer.

Varför: Ingen spelare visar texten, och uppgifter som ”Kind:” och ”Language:” läser ingen: språket står i filmens
post. Rader under WEBVTT prövar webvtt-header.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

NOTE Textning till introduktionen

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT Kind: captions; Language: sv

00:01.000 --> 00:03.000
Hej och välkommen.
```

Ser inte: om uppgifterna stämmer.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.quote import quoted
from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-signature-text", Level.WARNING, Track, "W3C WebVTT, avsnitt 4.1")

_SIGNATURE = "WEBVTT"


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the text that follows the signature on its line."""
    for header in track.of_kind(Kind.HEADER):
        rest = track.line(header.at)[len(_SIGNATURE) :]
        if text := rest.strip():
            yield RULE.problem(
                track.place(header.at + len(_SIGNATURE) + rest.index(text)),
                f"Efter WEBVTT står texten {quoted(text)}, som ingen spelare visar.",
                "Ta bort den, eller gör den till en kommentar som börjar med NOTE efter en tomrad.",
            )
