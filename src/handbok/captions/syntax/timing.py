"""Raden med tider har en starttid, pilen --> och en sluttid, rätt skrivna.

Varför: En rad med fel i tiderna hoppar webbläsaren över, och texten visas aldrig. Andra fel på raden läser
olika program olika.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01 --> 00:03
Hej och välkommen.
```

Ser inte: om tiderna stämmer med det som sägs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbok.captions.timing import line_faults
from handbok.captions.track import Block, Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-timing", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (WebVTT cue timings)")


def check(track: Track) -> Iterator[Problem]:
    """Yield what is wrong with each line of times."""
    for before, block in pairwise(track.blocks):
        if block.timing_at < 0 or (block.cue is not None and block.cue.regular):
            continue
        if track.is_comment(block) and (block.timing_at == block.at or not track.is_timed(block)):
            continue  # webvtt-note tells of it
        if track.is_timed(block):
            for fault in line_faults(track.line(block.timing_at)):
                yield RULE.problem(track.place(block.timing_at + fault.at), fault.message, fault.help)
        elif not before.cut and not _names_next(block):
            yield RULE.problem(
                track.place(block.timing_at),
                "Raden har pilen --> men inga tider.",
                "Skriv starttid, pil och sluttid, till exempel 00:01.000 --> 00:03.000.",
            )


def _names_next(block: Block) -> bool:
    """Tell whether it is the name of the cue after it, which webvtt-id then tells of."""
    return block.kind is Kind.LOST and block.cut
