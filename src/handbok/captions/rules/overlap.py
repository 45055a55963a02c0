"""Två textrutor visas inte samtidigt på samma plats.

Varför: Spelaren flyttar den ena uppåt, och läsaren vet inte vilken som kom först. När två talar i mun på varandra
och textrutorna säger vem, eller står på olika platser i bilden, är det en varning.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.

00:03.000 --> 00:05.000
Nu börjar kursen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.500
Hej och välkommen.

00:03.000 --> 00:05.000
Nu börjar kursen.
```

Ser inte: om platserna verkligen går fria från varandra i bilden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handbok.captions.demands import Demands
from handbok.captions.naming import named
from handbok.captions.settings import Settings
from handbok.captions.speaker import speakers
from handbok.captions.timestamp import shown
from handbok.captions.track import Cue, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-overlap", Level.ERROR, Track, "Handbokens egen regel")

_Where = tuple[object, ...]
_EVERYWHERE: _Where = ()
_ALL, _UNNAMED = None, ""


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield the cues that begin while another is shown, once each."""
    latest: dict[tuple[_Where, str | None], Cue] = {}  # the last to end, by place and speaker
    for cue in sorted((cue for cue in track.cues if cue.end > cue.start), key=lambda cue: cue.start):
        where, who = _where(cue.settings), speakers(cue)
        rivals = [_UNNAMED, *who] if who else [_ALL]
        if same := _shown(cue, [latest.get((where, name)) for name in rivals]):
            yield _problem(track, cue, same, Level.ERROR)
        elif other := _shown(cue, [latest.get((_EVERYWHERE, _ALL))]):
            yield _problem(track, cue, other, Level.WARNING)
        for key in [(_EVERYWHERE, _ALL), (where, _ALL), *((where, name) for name in who or [_UNNAMED])]:
            latest[key] = max(latest.get(key, cue), cue, key=lambda each: each.end)


def _shown(cue: Cue, others: Iterable[Cue | None]) -> Cue | None:
    return next((other for other in others if other is not None and other.end > cue.start), None)


def _where(settings: Settings) -> _Where:
    return (settings.line, settings.position, settings.vertical, settings.region)


def _problem(track: Track, cue: Cue, other: Cue, level: Level) -> Problem:
    help = (
        f"Låt den förra sluta {shown(cue.start)}. Talar två samtidigt: säg vem med <v Talare>, "
        "eller ge textrutorna olika platser."
        if level is Level.ERROR
        else f"Låt den förra sluta {shown(cue.start)}, om inte två talar samtidigt."
    )
    return RULE.problem(
        track.place(cue.timing_at),
        f"{named(cue)} visas samtidigt som den som börjar {shown(other.start)} och slutar {shown(other.end)}.",
        help,
        level=level,
    )
