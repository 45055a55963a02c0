"""Textning som en maskin har gjort är granskad av en människa.

Varför: Automatisk textning räcker inte förrän någon har rättat den (W3C om WCAG 1.2.2). Den känns igen på att den
saknar versaler eller skiljetecken, att raderna rullar så att samma rad kommer igen, eller att varje ord har en tid.
När den är granskad skriver du det i filmens post, med datum och roll.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen till kursen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
hej och<00:01.500> välkommen<00:02.000> till

00:03.000 --> 00:05.000
kursen<00:03.500> som<00:04.000> börjar
```

Ser inte: maskinens textning när den har versaler och skiljetecken, och om den som granskade rättade allt.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handbok import swedish
from handbok.captions.demands import Demands
from handbok.captions.measure import lines, read
from handbok.captions.tokens import Stamp
from handbok.captions.track import Cue, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-automatic", Level.ERROR, Track, "W3C om WCAG 1.2.2: automatisk textning räcker inte ensam")

_CUES, _WORDS = 5, 25
"""Fewer cues or words may lack capitals and punctuation by chance."""
_FEW, _MANY = 0.05, 0.2
_PUNCTUATION = frozenset(".,!?:;…。、！？،؟।")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield one finding, at the first cue, that names the signs of a machine."""
    if demands.reviewed or not track.cues:
        return
    signs = [*_signs_of_words(track.cues), *_signs_of_time(track)]
    if signs:
        yield RULE.problem(
            track.place(track.cues[0].timing_at),
            f"Textningen ser ut att vara gjord av en maskin: {swedish.enumeration(signs)}.",
            "Gå igenom den mot filmen och rätta den, och ange sedan i filmens post när den granskades och av vilken roll.",
        )


def _signs_of_words(cues: tuple[Cue, ...]) -> Iterator[str]:
    texts = [text for cue in cues if (text := read(cue).strip())]
    if len(texts) < _CUES or sum(len(text.split()) for text in texts) < _WORDS:
        return
    cased = [text for text in texts if text.lower() != text.upper()]
    capital = sum(text != text.lower() for text in cased)
    if len(cased) > len(texts) / 2 and capital <= _FEW * len(cased):
        yield "den saknar versaler"
    if sum(not _PUNCTUATION.isdisjoint(text) for text in texts) <= _FEW * len(texts):
        yield "den saknar skiljetecken"


def _signs_of_time(track: Track) -> Iterator[str]:
    cues = track.cues
    rolling = sum(_rolls(before, cue) for before, cue in pairwise(cues))
    if rolling > 1 and rolling >= _MANY * len(cues):
        yield "samma rad kommer igen i nästa textruta"
    timed = sum(sum(isinstance(token, Stamp) for token in tokens) > 1 for _, tokens in track.marked)
    if timed > 1 and timed >= _MANY * len(cues):
        yield "varje ord har en tid"


def _rolls(before: Cue, cue: Cue) -> bool:
    """Tell whether a line moves up; a whole cue that comes again may be a song."""
    above, below = lines(before), lines(cue)
    return len(above) + len(below) > 2 and above[-1].text == below[0].text != ""
