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

Ser inte: om filen var felkodad redan innan den sparades som UTF-8, annat än i vanliga tecken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.captions.demands import Demands
from handbok.captions.srt import SrtTrack
from handbok.captions.track import Kind, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-encoding", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.1 (UTF-8)")

_COMMA = re.compile(r"[0-9]:[0-9]{1,2}(,)[0-9]{1,3}(?![0-9])")
_TIMED = re.compile("^.*-->", re.M)
_MOJIBAKE = re.compile(
    "[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"  # UTF-8 read as Windows-1252
    "|â€[\x80-\xbf“”™œž˜]"
    "|√[•§∂ÖÑñ©]"  # UTF-8 read as MacRoman
    "|├[^\x00-\x7f]"  # UTF-8 read as MS-DOS has it
    "|(?<=[a-zåäö])[†„”‰ˆ÷](?=[a-zåäö])"  # MS-DOS read as Windows-1252, or that read as MacRoman
)
_SAVE = "Spara den på nytt med teckenkodningen UTF-8."
_FIX = "Spara den på nytt som UTF-8 utan BOM, eller kör ”handbok captions fix”."


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
            "Spara filen på nytt med radslut som LF eller CRLF, eller kör ”handbok captions fix”.",
            level=Level.WARNING,
        )
    commas = list(_commas(track))
    if commas:
        number = "en tid" if len(commas) == 1 else f"{len(commas)} tider"
        yield RULE.problem(
            place(commas[0]),
            f"Filen skriver {number} med decimalkomma, som i SubRip (SRT).",
            "Skriv tiderna med punkt, till exempel 00:01.500, eller kör ”handbok captions fix”.",
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
    if found := list(_MOJIBAKE.finditer(track.text)):
        places = f", på {len(found)} ställen" if len(found) > 1 else ""
        yield RULE.problem(
            track.place(found[0].start()),
            f"”{found[0][0]}” ser ut som ett tecken i fel teckenkodning{places}.",
            "Rätta tecknen, eller hämta filen på nytt och spara den som UTF-8.",
        )


def _commas(track: Track) -> Iterator[int]:
    if isinstance(track, SrtTrack):  # which writes its times so
        return
    lines = [block.timing_at for block in track.of_kind(Kind.LOST)]
    if track.fatal:  # SRT under another name: nothing of it was read
        lines = [line.start() for line in _TIMED.finditer(track.text)]
    for at in lines:
        yield from (at + comma.start(1) for comma in _COMMA.finditer(track.line(at)))
