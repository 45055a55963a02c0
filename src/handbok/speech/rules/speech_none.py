"""Där en textruta återger tal talar någon.

Varför: Text utan tal hör ofta till en annan version av filmen, eller återger ett ljud som ska stå inom hakparentes.

Godkänt:

```text title="film"
tal  00:02.0 --> 00:08.0
text 00:02.0 --> 00:08.0
text 00:30.0 --> 00:33.0 [telefon ringer]
```

Granska:

```text title="film"
tal  00:02.0 --> 00:08.0
text 00:02.0 --> 00:08.0
text 00:30.0 --> 00:33.0
```

Underkänt: ingenting, regeln ber bara om granskning.

Ser inte: tal som är mycket svagt eller dränks av annat ljud.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from handbok.captions.cuetext import plain
from handbok.captions.quote import quoted
from handbok.captions.track import Cue
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.speech.comparison import Comparison
from handbok.speech.span import Span, within
from handbok.speech.wording import clock

RULE = Rule("captions-speech-none", Level.REVIEW, Comparison, "Handbokens egen regel")

_EDGE = 1.0
_HELP = (
    "Lyssna på stället: rätta eller ta bort texten, eller skriv ljud inom hakparentes, till exempel [telefon ringer]."
)


def check(comparison: Comparison) -> Iterator[Problem]:
    """Yield the first of each row of cues with words at which nobody speaks."""
    if not comparison.heard.audible:
        yield from _without_sound(comparison)
        return
    for silent, group in groupby(comparison.said, lambda cue: _silent(comparison, cue)):
        if silent:
            yield _problem(comparison, list(group))


def _silent(comparison: Comparison, cue: Cue) -> bool:
    shown = comparison.shown(cue)
    return not within(comparison.heard.speech, Span(shown.start - _EDGE, shown.end + _EDGE))


def _problem(comparison: Comparison, cues: list[Cue]) -> Problem:
    first = cues[0]
    count = f"börjar {len(cues)} textrutor i rad" if len(cues) > 1 else "står en textruta"
    return RULE.problem(
        comparison.place(first),
        f"Vid {clock(first.start)} {count} ({quoted(plain(first.text))}) där inget tal hörs.",
        _HELP,
    )


def _without_sound(comparison: Comparison) -> Iterator[Problem]:
    if comparison.said:
        yield RULE.problem(
            comparison.place(comparison.said[0]),
            f"Filmen {comparison.media} har inget ljud, men textningen återger tal.",
            "Kontrollera att det är rätt film, eller skriv texten i bilden.",
        )
