"""Tider inne i texten är rätt skrivna, kommer i ordning och ligger inom textrutans tid.

Varför: En tid i texten säger när orden efter den visas. Ligger den utanför textrutans tid visas orden aldrig.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej <00:02.000>och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej <00:04.000>och välkommen.
```

Ser inte: om orden visas när de sägs.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions import timestamp
from handbok.captions.fault import Fault
from handbok.captions.quote import quoted
from handbok.captions.timing import time_faults
from handbok.captions.tokens import Stamp
from handbok.captions.track import Cue, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-timestamp", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.2.2 (WebVTT cue timestamp)")


def check(track: Track) -> Iterator[Problem]:
    """Yield what is wrong with the times in each cue's text."""
    for cue, tokens in track.marked:
        stamps = [token for token in tokens if isinstance(token, Stamp)]
        for fault in _faults(cue, stamps):
            yield RULE.problem(track.place(cue.text_at + fault.at), fault.message, fault.help)


def _faults(cue: Cue, stamps: list[Stamp]) -> Iterator[Fault]:
    latest = cue.start
    for stamp in stamps:
        yield from time_faults(stamp.value, stamp.at)
        seconds = timestamp.collect(stamp.value)
        if seconds is None:
            continue
        if not cue.start < seconds < cue.end:
            yield Fault(
                stamp.at,
                f"Tiden {quoted(stamp.value)} ligger inte mellan textrutans start och slut.",
                "Rätta tiden, eller ta bort den.",
            )
        elif seconds <= latest:
            yield Fault(
                stamp.at,
                f"Tiden {quoted(stamp.value)} är inte senare än den förra i texten.",
                "Rätta någon av tiderna.",
            )
        latest = max(latest, seconds)
