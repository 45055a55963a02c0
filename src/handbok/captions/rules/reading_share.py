"""Högst fem procent av textrutorna går fortare än 17 tecken per sekund.

Varför: Någon snabb replik klarar de flesta, men inte en hel film. Över fem procent är en varning, över tjugo ett fel.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:05.000
Skriv först ner vilka som deltar.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:02.500
Skriv först ner vilka som deltar.

00:04.000 --> 00:08.000
Sedan börjar arbetet.
```

Ser inte: om det är talet eller texten som är för snabb.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.grading import over
from handbok.captions.measure import characters, milliseconds, read
from handbok.captions.naming import named, rounded_up
from handbok.captions.track import Cue, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-reading-share", Level.ERROR, Track, "Handbokens egen regel")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield one finding, at the fastest cue, when too many are fast."""
    profile = demands.profile
    timed = [cue for cue in track.cues if milliseconds(cue) > 0]
    fast = [cue for cue in timed if _speed(cue) > profile.fast]
    if not fast:
        return
    share = 100 * len(fast) / len(timed)
    if graded := over(share, profile.fast_share):
        level, most = graded
        fastest = max(fast, key=_speed)
        yield RULE.problem(
            track.place(fastest.timing_at),
            f"{len(fast)} av {len(timed)} textrutor, {rounded_up(share)} %, går fortare än {profile.fast} tecken per "
            f"sekund, och gränsen är {most} %. Fortast går den här: {named(fastest)}.",
            "Korta texten eller visa den längre, med början i de snabbaste textrutorna.",
            level=level,
        )


def _speed(cue: Cue) -> float:
    return characters(read(cue)) * 1000 / milliseconds(cue)
