"""En procentsats har både täljare och nämnare, och säger detsamma som de.

Varför: 53 procent av 15 är något annat än 53 procent av 1 500. Utan talen bakom kan ingen räkna om siffran.

Godkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: mätt}
omgångar:
  - id: ep-2026
    namn: Baslinje 2026
    slag: baslinje
    datum: 2026-10-01
    resultat:
      - {indikator: ep-i1, utfall: {täljare: 12, nämnare: 20}}
```

Underkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: mätt}
omgångar:
  - id: ep-2026
    namn: Baslinje 2026
    slag: baslinje
    datum: 2026-10-01
    resultat:
      - {indikator: ep-i1, utfall: {procent: 53}}
```

Ser inte: procent i löpande text, och om talen är rätt räknade från början.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.percentage import Percentage
from handbok.parts import values
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.suppression import LEAST
from handbok.swedish import enumeration, number

RULE = Rule("percent-base", Level.WARNING, Handbook, "Handbokens egen regel")

_ROUNDING = 0.5
"""A source may have left out the decimals."""


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the percentages that cannot be counted, or say something else than their numbers."""
    for entries in book.entries.values():
        for entry in entries.values():
            for value in values(entry.record):
                place = entry.place(*value.path)
                if isinstance(value.value, Percentage) and not place.muted:
                    yield from _judged(value.value, place, value.item)


def _judged(found: Percentage, place: Place, item: str) -> Iterator[Problem]:
    if found.numerator is None and 0 < (found.denominator or 0) < LEAST:
        return  # left out so that nobody's answer can be read
    parts = {"täljare": found.numerator, "nämnare": found.denominator}
    if missing := [key for key, value in parts.items() if value is None]:
        yield RULE.problem(
            place,
            f"Procentsatsen saknar {enumeration(missing)}.",
            f"Skriv {enumeration(missing)}, eller beskriv läget under kända_brister.",
            item=item,
        )
        return
    part, whole = found.numerator or 0, found.denominator or 1
    counted = round(100 * part / whole, 1)
    if part > whole:
        message = f"Täljaren {part} är större än nämnaren {whole}."
        yield RULE.problem(place, message, "Rätta det tal som är fel.", item=item, level=Level.ERROR)
    elif found.stated is not None and abs(found.stated - counted) > _ROUNDING:
        yield RULE.problem(
            place,
            f"Här står {number(found.stated)} procent, men {part} av {whole} är {number(counted)} procent.",
            "Ta bort raden procent, eller rätta talen.",
            item=item,
            level=Level.ERROR,
        )
