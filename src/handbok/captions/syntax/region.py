"""Regioner (REGION) står före den första textrutan, har ett eget id och riktiga inställningar.

Varför: Webbläsaren hoppar över regioner som står senare och inställningar som den inte förstår. Texten hamnar då på
ett annat ställe än du har tänkt.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

REGION
id:nere width:40% lines:3
regionanchor:0%,100% viewportanchor:10%,90% scroll:up

00:01.000 --> 00:03.000 region:nere
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

REGION
id:nere width:40 lines:3

00:01.000 --> 00:03.000 region:nere
Hej och välkommen.
```

Ser inte: om texten får plats i regionen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions import forms
from handbok.captions.quote import quoted
from handbok.captions.settings import written
from handbok.captions.track import Block, Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-region", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.3 (WebVTT region settings)")


def check(track: Track) -> Iterator[Problem]:
    """Yield what is wrong with each region."""
    seen: set[str] = set()
    for block in track.of_kind(Kind.REGION):
        if block.late:
            yield RULE.problem(
                track.place(block.at),
                "Regionen (REGION) står efter en textruta och används inte.",
                "Flytta den till filens början, före alla textrutor.",
            )
        if block.cut:
            yield RULE.problem(
                track.place(block.end + 1),
                "Regionen (REGION) innehåller en rad med pilen -->, och där slutar den.",
                "Lägg en tomrad efter regionen, eller ta bort pilen ur den.",
            )
        yield from _settings(track, block, seen)


def _settings(track: Track, block: Block, seen: set[str]) -> Iterator[Problem]:
    at = min(block.at + len(track.line(block.at)) + 1, block.end)
    text = track.text[at : block.end]
    for fault in forms.faults(text, forms.REGION):
        yield RULE.problem(track.place(at + fault.at), fault.message, fault.help)
    ids = [each for each in written(text) if each.name == "id" and each.value]
    if not ids:
        yield RULE.problem(
            track.place(block.at),
            "Regionen (REGION) saknar id, så ingen textruta kan använda den.",
            "Skriv id: och ett namn på raden under REGION.",
        )
    for each in ids[-1:]:
        if each.value in seen:
            yield RULE.problem(
                track.place(at + each.at),
                f"Två regioner har id {quoted(each.value or '')}, och bara den sista används.",
                "Ge varje region ett eget id.",
            )
        seen.add(each.value or "")
