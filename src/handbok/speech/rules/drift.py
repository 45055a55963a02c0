"""Texten följer talet i samma takt genom hela filmen.

Varför: Textning som gjorts för en annan bildhastighet (till exempel 24 bilder i sekunden i stället för 25) glider: den
passar i början och är fel i slutet (WCAG 1.2.2). Över 0,7 sekunder genom filmen är en varning.

Godkänt:

```text title="film"
tal  00:02.0, text 00:02.0
tal  07:30.0, text 07:30.0
tal  15:00.0, text 15:00.0
```

Underkänt:

```text title="film"
tal  00:02.0, text 00:02.0
tal  07:30.0, text 07:30.5
tal  15:00.0, text 15:00.9
```

Ser inte: glidning i filmer med mindre än 60 sekunder tal eller färre än 20 textrutor.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.speech.comparison import Comparison
from handbok.speech.wording import late, length

RULE = Rule("captions-drift", Level.WARNING, Comparison, "WCAG 1.2.2")


def check(comparison: Comparison) -> Iterator[Problem]:
    """Yield how much the captions slide."""
    timing = comparison.timing
    if timing is None or timing.drift is None:
        return
    drift = timing.drift
    percent = f"{abs(drift.slope) * 100:.2f}".replace(".", ",")
    pace = "långsammare" if drift.change > 0 else "fortare"
    yield RULE.problem(
        comparison.place(comparison.said[0]),
        f"Texten glider: den går {percent} % {pace} än talet, {length(drift.change)} genom hela filmen, "
        f"och kommer {late(drift.lag(drift.length))} i slutet.",
        "Gör om textningens tider för den här filmens bildhastighet.",
    )
