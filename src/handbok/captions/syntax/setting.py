"""Inställningarna efter tiderna finns i WebVTT och har tillåtna värden.

Varför: Webbläsaren hoppar över inställningar som den inte förstår, och då hamnar texten på fel ställe, kanske över
något som den som tittar behöver se.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000 line:85% align:start
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000 line:85 % aling:start
Hej och välkommen.
```

Ser inte: om texten skymmer något i bilden.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from handbok.captions import forms
from handbok.captions.fault import Fault
from handbok.captions.quote import quoted
from handbok.captions.settings import written
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-setting", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.4 (WebVTT cue settings)")


def check(track: Track) -> Iterator[Problem]:
    """Yield what is wrong with each cue's settings; most cues of a file have the same."""
    regions = frozenset(region.id for region in track.regions)
    faults_of = cache(lambda text: [*forms.faults(text, forms.CUE), *_others(text, regions)])
    for cue in track.cues:
        if cue.written:
            for fault in faults_of(cue.written):
                yield RULE.problem(track.place(cue.settings_at + fault.at), fault.message, fault.help)


def _others(text: str, regions: frozenset[str]) -> Iterator[Fault]:
    for each in written(text):
        if each.name == "region" and each.value and each.value not in regions:
            yield Fault(
                each.at,
                f"Regionen {quoted(each.value)} finns inte i filen.",
                "Rätta namnet, eller lägg till regionen före den första textrutan.",
            )
    if "\f" in text:
        yield Fault(text.index("\f"), "Mellan inställningarna står en sidmatning.", "Skriv ett mellanslag i stället.")
