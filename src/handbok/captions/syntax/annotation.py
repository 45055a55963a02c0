"""Taggarna v och lang säger vem som talar och vilket språk det är; andra taggar innehåller bara sitt namn.

Varför: Namnet på den som talar visas och läses upp, och språket styr uttalet. I andra taggar hoppar webbläsaren över
det som står efter namnet.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
<v Kursledaren>Hej och <lang en>welcome</lang>.</v>
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
<v>Hej och <i kursivt>välkommen</i>.</v>
```

Ser inte: om det är rätt person eller språk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.captions.cuetext import NAMES
from handbok.captions.quote import quoted
from handbok.captions.tokens import Start
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-annotation", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.2.2 (WebVTT cue span start tag)")

_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,8}|[xXiI](?=-))(?:-[A-Za-z0-9]{1,8})*")
"""The form of a language tag (BCP 47, RFC 5646); whether such a language exists is not looked up."""


def check(track: Track) -> Iterator[Problem]:
    """Yield the tags that lack what they must say, and those that say more than they may."""
    for cue, tokens in track.marked:
        for token in tokens:
            if isinstance(token, Start) and token.name in NAMES and token.raw.endswith(">"):
                for message, help, level in _faults(token):
                    yield RULE.problem(track.place(cue.text_at + token.at), message, help, level=level)


def _faults(token: Start) -> Iterator[tuple[str, str, Level]]:
    if token.name == "v":
        if not token.value:
            help = "Skriv <v och ett namn eller en roll, eller ta bort taggen."
            yield "Taggen <v> säger inte vem som talar.", help, Level.ERROR
    elif token.name == "lang":
        if not token.value:
            help = "Skriv språkets kod, till exempel <lang en>."
            yield "Taggen <lang> säger inte vilket språk det är.", help, Level.ERROR
        elif not _LANGUAGE.fullmatch(token.value):
            help = "Skriv språkets kod, till exempel en eller en-GB."
            yield f"{quoted(token.value)} är ingen språkkod.", help, Level.ERROR
    elif token.value:
        help = f"Skriv bara <{token.name}>; klasser skrivs med punkt, till exempel <{token.name}.viktigt>."
        yield f"Taggen {quoted(token.raw)} innehåller mer än sitt namn.", help, Level.ERROR
    elif token.annotation is not None:
        yield f"Taggen {quoted(token.raw)} har mellanslag före >.", "Ta bort mellanslaget.", Level.WARNING
