"""Den sista textrutan slutar senast en halv sekund efter filmen.

Varför: Text som ligger efter filmens slut visas aldrig. Ofta hör textningen då till en annan version av filmen.

Godkänt:

```yaml title="data/media/exempel.yml"
titel: Exempel
fil: exempel.mp4
språk: sv
publicerad: 2026-11-22
åtkomst: publik
längd: 5
textning: {fil: exempel.vtt, språk: sv, ursprung: manuell}
```

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:05.000
Hej och välkommen.
```

Underkänt:

```yaml title="data/media/exempel.yml"
titel: Exempel
fil: exempel.mp4
språk: sv
publicerad: 2026-11-22
åtkomst: publik
längd: 5
textning: {fil: exempel.vtt, språk: sv, ursprung: manuell}
```

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.

00:04.000 --> 00:07.000
Nu börjar kursen.
```

Ser inte: filmens längd, om ingen har angett filmen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.grading import over
from handbok.captions.naming import named, seconds
from handbok.captions.timestamp import shown
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-media-end", Level.ERROR, Track, "Handbokens egen regel")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield one finding, at the first cue that ends after the film, however many there are."""
    if demands.duration is None:
        return
    end = round(demands.duration * 1000)
    late = [(cue, round(cue.end * 1000) - end) for cue in track.cues]
    late = [(cue, by) for cue, by in late if over(by, demands.profile.media_end)]
    if not late:
        return
    cue, by = late[0]
    more = f" Så är det med {len(late)} textrutor." if len(late) > 1 else ""
    yield RULE.problem(
        track.place(cue.timing_at),
        f"{named(cue)} slutar {seconds(by)} efter filmen, som slutar {shown(demands.duration)}.{more}",
        "Låt den sluta med filmen, eller kontrollera att textningen hör till den här filmen.",
    )
