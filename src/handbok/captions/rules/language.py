"""Texten är på det språk som talas i filmen.

Varför: Textning är till för den som inte hör, och ska vara på ljudets språk (WCAG 1.2.2, Digg). En översättning är
bra, men är inte textning. Språket står i filmens post, eller i filens namn: intro.en.vtt är på engelska.

Godkänt:

```text title="docs/exempel.sv.vtt" gånger="20"
WEBVTT

00:00.000 --> 00:03.000
Hej och välkommen till kursen.
```

Underkänt:

```text title="docs/exempel.sv.vtt" gånger="20"
WEBVTT

00:00.000 --> 00:03.000
Hello and welcome to the course.
```

Ser inte: filer med färre än 20 textrutor, enstaka repliker på ett annat språk, och om texten säger samma sak som
talet. Är texten mycket kort, eller språket osäkert, säger regeln ”granska”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.captions import language
from handbok.captions.demands import Demands
from handbok.captions.measure import read
from handbok.captions.track import Cue, Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("captions-language", Level.ERROR, Track, "WCAG 1.2.2 och Diggs vägledning om textning")

_CUES = 20
_LETTERS, _LIKELY = 200, 0.8
"""As few letters as two sentences have can be anything; from here on the language was never mistaken in trials."""
_FEWEST = 20
_NOTHING = "zxx"
_SAMPLE = 20_000
_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def check(track: Track, demands: Demands) -> Iterator[Problem]:
    """Yield one finding, at the first cue, when the text is in another language than the sound."""
    declared = language.primary(demands.language)
    if len(track.cues) < _CUES:
        return
    text = _sample(track.cues)
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST or not language.known(declared):
        return
    found, likelihood = language.recognised(text)
    if found not in (declared, _NOTHING):
        yield RULE.problem(
            track.place(track.cues[0].text_at),
            f"Texten verkar vara på {language.name(found)}, men filmens språk är {language.name(declared)}.",
            f"Texta på {language.name(declared)}, eller rätta språket i filmens post eller i filens namn.",
            level=Level.ERROR if letters >= _LETTERS and likelihood >= _LIKELY else Level.REVIEW,
        )


def _sample(cues: tuple[Cue, ...]) -> str:
    """Return the words of enough cues, from all of the film."""
    size = sum(len(cue.text) for cue in cues)
    return " ".join(_BRACKETS.sub(" ", read(cue)) for cue in cues[:: max(1, size // _SAMPLE)])[: 2 * _SAMPLE]
