"""Texten kommer när talet kommer: högst en halv sekund för tidigt eller för sent.

Varför: Den som läser och ser på samma gång ska förstå vem som säger vad (WCAG 1.2.2 kräver synkroniserad text;
BBC räknar 1,5 sekunder som gräns). Mellan 0,5 och 0,9 sekunder behöver du granska, däröver är det en varning och över
1,5 sekunder ett fel. Något påstås bara när det är säkert: minst 60 sekunder tal, minst 20 textrutor och en enda
förskjutning som passar tydligt bäst.

Godkänt:

```text title="film"
tal  00:02.0 --> 00:05.0
text 00:02.3 --> 00:05.3
och så vidare genom hela filmen
```

Underkänt:

```text title="film"
tal  00:02.0 --> 00:05.0
text 00:04.0 --> 00:07.0
och så vidare genom hela filmen
```

Ser inte: mindre skillnader än ungefär 0,4 sekunder.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.speech.comparison import Comparison
from handbok.speech.wording import earlier, late

RULE = Rule("captions-offset", Level.WARNING, Comparison, "WCAG 1.2.2, BBC Subtitle Guidelines")

REVIEW = 0.5
WARNING = 0.9
ERROR = 1.5


def check(comparison: Comparison) -> Iterator[Problem]:
    """Yield how far all captions are off, or that it cannot be told and should be looked at."""
    timing = comparison.timing
    if timing is None or timing.drift is not None or timing.pieces:
        return
    lag = timing.match.lag
    place = comparison.place(comparison.said[0])
    if not timing.certain:
        if not timing.fits:
            yield _unsure(comparison)
    elif abs(lag) > REVIEW:
        yield RULE.problem(
            place,
            f"Texten kommer {late(lag)} genom hela filmen.",
            f"Flytta alla tider {earlier(lag)}.",
            level=_level(abs(lag)),
        )


def _level(off: float) -> Level:
    if off > ERROR:
        return Level.ERROR
    return Level.WARNING if off > WARNING else Level.REVIEW


def _unsure(comparison: Comparison) -> Problem:
    timing = comparison.timing
    why = "det är svårt att höra var talet hör ihop med texten"
    if timing is not None and not timing.enough:
        why = "filmen har för lite tal eller för få textrutor"
    return RULE.problem(
        comparison.place(comparison.said[0]),
        f"Om texten kommer när talet kommer går inte att avgöra: {why}.",
        "Se på filmen på några ställen, i början, mitten och slutet, och jämför texten med talet.",
        level=Level.REVIEW,
    )
