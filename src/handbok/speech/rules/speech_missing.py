"""Allt tal har text.

Varför: Den som inte hör filmen går annars miste om det som sägs (WCAG 1.2.2, EN 301 549 9.1.2.2). Upp till 4 sekunder
utan text är inget fel, mellan 4 och 10 sekunder är en varning och längre är ett fel.

Godkänt:

```text title="film"
tal  00:02.0 --> 00:08.0
text 00:02.0 --> 00:08.0
```

Underkänt:

```text title="film"
tal  00:02.0 --> 00:08.0
tal  00:10.0 --> 00:22.0
text 00:02.0 --> 00:08.0
```

Ser inte: om texten återger det som sägs. Sång kan tas för tal.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.speech.comparison import Comparison
from handbok.speech.span import Span, gaps, total, union, within
from handbok.speech.wording import clock, length

RULE = Rule("captions-speech-missing", Level.WARNING, Comparison, "WCAG 1.2.2, EN 301 549 9.1.2.2")

WARNING = 4.0
ERROR = 10.0
_EDGE = 0.5
"""Seconds around a cue in which speech is its own: voice activity is no more exact."""

_PAUSE = 3.0
_MOSTLY = 0.5


def check(comparison: Comparison) -> Iterator[Problem]:
    """Yield the stretches of speech that no cue covers."""
    heard = comparison.heard
    shown = [comparison.shown(cue) for cue in comparison.cues]
    covered = [Span(span.start - _EDGE, span.end + _EDGE) for span in shown]
    for gap in gaps(covered, Span(0.0, heard.length)):
        speech = within(heard.speech, gap)
        for stretch in union(speech, _PAUSE):
            if stretch.length > WARNING and total(within(speech, stretch)) > _MOSTLY * stretch.length:
                yield _problem(comparison, stretch)


def _problem(comparison: Comparison, stretch: Span) -> Problem:
    before = [cue for cue in comparison.cues if comparison.shown(cue).start < stretch.start]
    return RULE.problem(
        comparison.place(before[-1] if before else None),
        f"Från {clock(stretch.start)} till {clock(stretch.end)} talar någon i {length(stretch.length)} utan text.",
        "Lägg till textrutor med det som sägs.",
        level=Level.ERROR if stretch.length > ERROR else Level.WARNING,
    )
