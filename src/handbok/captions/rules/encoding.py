"""Textningsfilen är sparad som UTF-8 utan BOM, med vanliga radslut, och tider skrivs med punkt.

Varför: WebVTT ska vara UTF-8. Andra teckenkodningar visar fel tecken, och en rad med decimalkomma, som SubRip (SRT)
skriver tider, hoppar webbläsaren över. BOM och ensamma CR läses, men ställer till det för andra program.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Underkänt:

```text title="docs/exempel.vtt" kodning="latin-1"
WEBVTT

00:01.000 --> 00:03.000
Hej och välkommen.
```

Ser inte: om filen var felkodad redan innan den sparades som UTF-8, annat än i vanliga svenska tecken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-encoding", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (UTF-8)")

_COMMA = re.compile(r"[0-9]:[0-9]{1,2}(,)[0-9]{1,3}(?![0-9])")
_MOJIBAKE = re.compile("Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf“”™œž˜]")
_SAVE = "Spara den på nytt med teckenkodningen UTF-8."
_FIX = "Spara den på nytt som UTF-8 utan BOM."
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield each kind of fault once, at its first place."""
    yield from _unreadable(track)
    place = track.place
    if track.decoded.bom:
        yield RULE.problem(place(0), "Filen börjar med en byteordningsmarkering (BOM).", _FIX, level=Level.WARNING)
    if track.decoded.lone_cr is not None:
        yield RULE.problem(
            place(track.decoded.lone_cr),
            "Raden slutar med enbart CR, ett radslut som många program inte förstår.",
            "Spara filen på nytt med radslut som LF eller CRLF.",
            level=Level.WARNING,
        )
    commas = list(_commas(track))
    if commas:
        number = "en tid" if len(commas) == 1 else f"{len(commas)} tider"
        yield RULE.problem(
            place(commas[0]),
            f"Filen skriver {number} med decimalkomma, som i SubRip (SRT).",
            "Skriv tiderna med punkt, till exempel 00:01.500.",
            level=Level.WARNING,
        )


def _unreadable(track: Track) -> Iterator[Problem]:
    decoded = track.decoded
    if decoded.undecodable is not None:
        yield RULE.problem(track.place(decoded.undecodable), "Filen är inte sparad som UTF-8.", _SAVE)
        return
    replaced = track.text.find("\ufffd") if decoded.nul is None else decoded.nul
    if replaced >= 0:
        yield RULE.problem(
            track.place(replaced),
            "Här står ett tecken som har gått förlorat.",
            "Skriv tecknet på nytt, eller ta bort det.",
        )
    if broken := _MOJIBAKE.search(track.text):
        yield RULE.problem(
            track.place(broken.start()),
            f"”{broken[0]}” ser ut som ett tecken i fel teckenkodning.",
            "Rätta tecknen, eller hämta filen på nytt och spara den som UTF-8.",
        )


def _commas(track: Track) -> Iterator[int]:
    for block in track.of_kind(Kind.LOST):
        for comma in _COMMA.finditer(track.line(block.timing_at)):
            yield block.timing_at + comma.start(1)
