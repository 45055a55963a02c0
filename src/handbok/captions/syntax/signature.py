"""Filen börjar med WEBVTT.

Varför: Utan de sex bokstäverna allra först läser ingen webbläsare filen, och filmen visas utan textning.
Efter dem får bara mellanslag, tabb eller radslut stå.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
webvtt

00:01.000 --> 00:03.000
Hej och välkommen.
```

Ser inte: vad filen skulle ha innehållit; resten läses inte.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-signature", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1")


def check(track: Track) -> Iterator[Problem]:
    """Yield the one fault that makes a file unreadable."""
    if not track.fatal:
        return
    if track.text.startswith("WEBVTT"):
        yield RULE.problem(
            track.place(len("WEBVTT")),
            "Direkt efter WEBVTT på första raden står något annat än mellanslag, tabb eller radslut.",
            "Låt första raden vara bara WEBVTT.",
        )
    else:
        yield RULE.problem(
            track.place(0),
            "Filen börjar inte med WEBVTT, så ingen webbläsare läser den.",
            "Skriv WEBVTT, med stora bokstäver, allra först i filen och en tomrad efter.",
        )
