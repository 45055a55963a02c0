"""Samma sak är inte både uppnådd och kommande i en statusrapport.

Varför: Läsaren vet inte om arbetet är gjort eller ska göras, och det räknas två gånger.

Godkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden: []
resultat:
  - {id: omvarldsanalys, text: Omvärldsanalys}
kommande:
  - {id: scenarier, text: Scenarier}
```

Underkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden: []
resultat:
  - {id: omvarldsanalys, text: Omvärldsanalys}
kommande:
  - {id: omvarld, text: Omvärldsanalys}
```

Ser inte: samma sak sagd med helt andra ord. Liknande ord, som ”Omvärldsanalys” och ”Analys av omvärld”, får du granska.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.status import StatusReport
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import slug

RULE = Rule("status-done-xor-coming", Level.ERROR, StatusReport, "Handbokens egen regel")

_SMALL = {"av", "och", "i", "för", "till", "med", "om", "en", "ett", "den", "det", "ta", "fram", "göra", "genomföra"}
_SHORTEST = 4
"""Shorter words stand within too many others."""


def check(report: Entry[StatusReport], book: Handbook) -> Iterator[Problem]:
    """Yield what is coming although it is done: an error by the same words or id, a review by words alike."""
    for index, piece in enumerate(report.record.coming):
        for done in report.record.results:
            same = piece.id == done.id or slug(piece.text) == slug(done.text)
            if same or _alike(piece.text, done.text):
                yield RULE.problem(
                    report.place("kommande", index),
                    f"”{piece.text}” är kommande, men ”{done.text}” är redan uppnått.",
                    "Ta bort det ena, eller skriv vilken del som återstår.",
                    item=piece.id,
                    level=Level.ERROR if same else Level.REVIEW,
                )
                break


def _alike(one: str, other: str) -> bool:
    """Tell whether all words of weight in either text stand within the other: Swedish compounds join them."""
    return _within(one, other) or _within(other, one)


def _within(one: str, other: str) -> bool:
    words = [word for word in re.findall(r"\w+", one.casefold()) if word not in _SMALL]
    return bool(words) and all(len(word) >= _SHORTEST and word in other.casefold() for word in words)
