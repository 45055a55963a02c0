"""Taggar i texten finns i WebVTT och är hela.

Varför: Webbläsaren hoppar över taggar som den inte känner igen. Ett ensamt < gör att texten efter det försvinner.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och <i>välkommen</i>: 1 &lt; 2.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och <em>välkommen</em>: 1 < 2.
```

Ser inte: om taggen betyder det du menar.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.cuetext import NAMES
from handbok.captions.fault import Fault
from handbok.captions.quote import quoted
from handbok.captions.tokens import End, Start, Text, Token
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-tag", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.2.2")

_LITERAL = "Skriv &lt; om du menar tecknet <."


def check(track: Track) -> Iterator[Problem]:
    """Yield the tags that WebVTT does not have, and those that are broken."""
    for cue, tokens in track.marked:
        for token in tokens:
            for fault in _faults(token):
                yield RULE.problem(track.place(cue.text_at + fault.at), fault.message, fault.help)


def _faults(token: Token) -> Iterator[Fault]:
    if isinstance(token, Text):
        return
    if isinstance(token, Start | End) and token.name not in NAMES:
        yield _unknown(token)
    elif not token.raw.endswith(">"):
        yield Fault(token.at, f"Taggen {quoted(token.raw)} saknar avslutande >.", _LITERAL)
    elif "\n" in token.raw:
        yield Fault(token.at, f"Taggen {quoted(token.raw)} delas av ett radslut.", "Skriv hela taggen på en rad.")


def _unknown(token: Start | End) -> Fault:
    if not token.name or not token.raw.endswith(">"):
        return Fault(token.at, "Tecknet < börjar ingen tagg, och texten fram till nästa > visas inte.", _LITERAL)
    return Fault(
        token.at,
        f"Taggen {quoted(token.raw)} finns inte i WebVTT.",
        f"Ta bort den eller välj bland c, i, b, u, v, lang, ruby och rt. {_LITERAL}",
    )
