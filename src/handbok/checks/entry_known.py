"""Varje id som pekar på en annan post i samma fil pekar på en som finns.

Varför: En indikator utan sitt mål, eller en rad i en summa som inte finns, går inte att visa och inte att räkna.

Godkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: planerad}
```

Underkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m2, målvärde: 80, metod: Enkät, baslinje: planerad}
```

Ser inte: om det är rätt post.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("entry-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield references to entries that the same record does not have."""
    for each in references(book, "entry"):
        known = [entry.id for entry in getattr(each.entry.record, each.value.among)]
        if each.id not in known and not {each.id, ""} & each.entry.lost:
            yield RULE.problem(
                each.place,
                f"Posten ”{each.id}” finns inte i filen.",
                suggestion(each.id, known),
                item=each.item,
            )
