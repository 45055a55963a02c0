"""En textrutas namn är unikt och innehåller inte pilen -->.

Varför: Länkar, stilmallar och spelare hittar en textruta på dess namn. Två med samma namn går inte att skilja åt,
och ett namn med en pil läses som en rad med tider.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

ett
00:01.000 --> 00:03.000
Hej och välkommen.

två
00:04.000 --> 00:06.000
Nu börjar kursen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

ett
00:01.000 --> 00:03.000
Hej och välkommen.

ett
00:04.000 --> 00:06.000
Nu börjar kursen.
```

Ser inte: om namnet säger något om innehållet.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbok.captions.quote import quoted
from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-id", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (WebVTT cue identifier)")


def check(track: Track) -> Iterator[Problem]:
    """Yield the names that stand more than once, and those with an arrow."""
    seen: set[str] = set()
    for cue in track.cues:
        if cue.id and cue.id in seen:
            yield RULE.problem(
                track.place(cue.at),
                f"Två textrutor har namnet {quoted(cue.id)}.",
                "Ge varje textruta ett eget namn, eller ta bort namnen.",
            )
        seen.add(cue.id)
    for before, block in pairwise(track.blocks):
        if block.kind is Kind.LOST and block.cut and not before.cut and not track.is_timed(block):
            yield RULE.problem(
                track.place(block.at),
                "Textrutans namn innehåller pilen -->.",
                "Ta bort pilen ur namnet.",
            )
