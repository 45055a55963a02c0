"""Klassnamn i taggar följer på en punkt och är inte tomma.

Varför: En punkt utan namn betyder ingenting, och tecknen & och < gör namnet oläsligt för stilmallar.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och <c.viktigt>välkommen</c>.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och <c.>välkommen</c>.
```

Ser inte: om det finns en stilmall för klassen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.cuetext import NAMES
from handbok.captions.quote import quoted
from handbok.captions.tokens import Start
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-class-name", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.2.2 (WebVTT cue span start tag)")


def check(track: Track) -> Iterator[Problem]:
    """Yield the tags with an empty or impossible class name."""
    for cue, tokens in track.marked:
        for token in tokens:
            if not isinstance(token, Start) or token.name not in NAMES or not token.classes:
                continue
            if "" in token.classes:
                message = f"Taggen {quoted(token.raw)} har en punkt utan klassnamn."
                yield RULE.problem(
                    track.place(cue.text_at + token.at),
                    message,
                    "Skriv klassens namn direkt efter punkten, eller ta bort den.",
                )
            elif any(sign in name for name in token.classes for sign in "&<"):
                message = f"Taggen {quoted(token.raw)} har ett klassnamn med & eller <."
                yield RULE.problem(
                    track.place(cue.text_at + token.at),
                    message,
                    "Skriv klassnamn med bokstäver, siffror och bindestreck.",
                )
