"""I en film på över tio minuter anger textningen ljud som betyder något, eller vem som talar.

Varför: Den som inte hör ska få veta att telefonen ringer och vem som svarar. Textningen ska återge både tal och ljud
som har betydelse (WCAG 1.2.2, Digg). Skriv ljud inom hakparentes, till exempel [telefon ringer].

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
[telefon ringer]

11:00.000 --> 11:03.000
Tack för i dag.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.

11:00.000 --> 11:03.000
Tack för i dag.
```

Ser inte: om filmen har ljud som betyder något, eller fler än en som talar.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.grading import over
from handbok.captions.speaker import names_sound, tells_apart
from handbok.captions.timestamp import shown
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-sounds", Level.WARNING, Track, "WCAG 1.2.2 och Diggs vägledning om textning")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield one finding, at the first cue, when a long film names neither sounds nor speakers."""
    if not track.cues:
        return
    length = max([cue.end for cue in track.cues]) if demands.duration is None else demands.duration
    if over(length * 1000, demands.profile.silent) and not any(map(names_sound, track.cues)):
        if any(map(tells_apart, track.cues)):
            return
        yield RULE.problem(
            track.place(track.cues[0].timing_at),
            f"Textningen till filmen, som är {shown(length)} lång, anger varken ljud eller vem som talar.",
            "Lyssna igenom filmen: skriv ljud som betyder något inom hakparentes, som [telefon ringer], "
            "och vem som talar med <v Talare>.",
        )
