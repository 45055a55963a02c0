"""Pilen --> står bara mellan två tider.

Varför: Pilen betyder att en ny textruta börjar. Står den i en text slutar textrutan där, och resten försvinner.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Gå från start --&gt; mål.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Gå från start --> mål.
```

Ser inte: andra sorters pilar, som får stå i text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-arrow", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1")


def check(track: Track) -> Iterator[Problem]:
    """Yield the arrows in text; in comments, styles and regions they are those rules' matter."""
    for before, block in pairwise(track.blocks):
        if before.kind in (Kind.CUE, Kind.LOST, Kind.OTHER) and before.cut and not track.is_timed(block):
            yield RULE.problem(
                track.place(block.timing_at + track.line(block.timing_at).find("-->")),
                "Texten innehåller pilen -->, och där slutar textrutan.",
                "Skriv --&gt; i texten, eller byt ut pilen.",
            )
