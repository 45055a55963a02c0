"""Filmen går att spela från början till slut.

Varför: Talet kan bara jämföras med textningen om filmen går att läsa, och den som ser filmen ska få se hela.

Godkänt:

```text title="film"
filmen anger att ljudet är 12:30 långt, och så långt är det
```

Underkänt:

```text title="film"
filmen anger att ljudet är 12:30 långt, men det tar slut vid 07:10
```

Ser inte: om bilden är hel.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.speech.comparison import Comparison
from handbok.speech.listening import Failure
from handbok.speech.wording import clock

RULE = Rule("captions-media", Level.ERROR, Comparison, "Handbokens egen regel")

_WHY = {
    Failure.BROKEN: (
        "Filmen {media} går inte att läsa som film eller ljud.",
        "Exportera filmen på nytt som MP4 eller WebM och kontrollera att den går att spela upp.",
    ),
    Failure.LONG: (
        "Ljudet i filmen {media} är längre än 12 timmar eller tar aldrig slut.",
        "Dela upp filmen, eller exportera den på nytt.",
    ),
    Failure.MEMORY: (
        "Filmen {media} kräver mer minne än vad kontrollen får använda.",
        "Exportera filmen på nytt som MP4 eller WebM.",
    ),
    Failure.TIME: (
        "Filmen {media} tar längre tid att läsa än vad kontrollen får ta.",
        "Exportera filmen på nytt som MP4 eller WebM, eller dela upp den.",
    ),
    Failure.LARGE: (
        "Filmen {media} är större än 16 GB.",
        "Exportera filmen med lägre bildkvalitet, eller dela upp den.",
    ),
    Failure.NO_FILE: ("Filmen {media} finns inte eller får inte läsas.", "Kontrollera filens namn och rättigheter."),
}
_SHORT = 5.0


def check(comparison: Comparison) -> Iterator[Problem]:
    """Yield why the film could not be listened to, or that it ends too early."""
    media, heard, place = comparison.media, comparison.heard, comparison.place(None)
    if comparison.failure is not None:
        message, help = _WHY[comparison.failure]
        yield RULE.problem(place, message.format(media=media), help)
    elif heard.promised - heard.listened > _SHORT:
        yield RULE.problem(
            place,
            f"Ljudet i filmen {media} tar slut vid {clock(heard.listened)}, men ska vara {clock(heard.promised)} långt.",
            "Hämta eller exportera filmen på nytt: den verkar vara avbruten.",
        )
