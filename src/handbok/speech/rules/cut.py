"""Texten passar lika bra före som efter varje ställe i filmen.

Varför: När något klipps bort ur filmen efter textningen kommer all text därefter fel (WCAG 1.2.2). Ett hopp över
0,7 sekunder är en varning.

Godkänt:

```text title="film"
tal  02:00.0, text 02:00.0
tal  02:10.0, text 02:10.0
```

Underkänt:

```text title="film"
tal  02:00.0, text 02:00.0
tal  02:10.0, text 02:20.0
och så vidare till slutet
```

Ser inte: klipp närmare början eller slutet än ungefär en halv minut.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from handbok.captions.track import Cue
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.speech.comparison import Comparison
from handbok.speech.wording import clock, earlier, late, length

if TYPE_CHECKING:
    from handbok.speech.drift import Piece

RULE = Rule("captions-cut", Level.WARNING, Comparison, "WCAG 1.2.2")


def check(comparison: Comparison) -> Iterator[Problem]:
    """Yield each place from which the captions lie otherwise than before."""
    timing = comparison.timing
    for before, after in pairwise(timing.pieces if timing else ()):
        yield _problem(comparison, before, after)


def _problem(comparison: Comparison, before: Piece, after: Piece) -> Problem:
    jump = after.match.lag - before.match.lag
    gone = "klippts bort ur" if jump > 0 else "lagts till i"
    return RULE.problem(
        comparison.place(_first(comparison, after)),
        f"Vid {clock(after.span.start)} hoppar texten: därefter kommer den {late(after.match.lag)}, "
        f"som om {length(jump)} har {gone} filmen.",
        f"Flytta tiderna {earlier(after.match.lag)} från och med den här textrutan.",
    )


def _first(comparison: Comparison, piece: Piece) -> Cue:
    """Return the first cue of a piece."""
    from_here = [cue for cue in comparison.said if cue.start >= piece.span.start + piece.match.lag]
    return from_here[0] if from_here else comparison.said[-1]
