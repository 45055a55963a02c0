"""Ett resultat som bygger på färre än fem svar har inget värde i filen, bara hur många som svarade.

Varför: I en liten grupp går det att räkna ut vad en enskild har svarat (dataskyddsförordningen artikel 5). Handboken
visar aldrig ett sådant värde på en sida, men en fil kan spridas på andra sätt.

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
      - {indikator: ep-i1, utfall: {täljare: 9, nämnare: 12}}
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
      - {indikator: ep-i1, utfall: {täljare: 2, nämnare: 3}}
```

Ser inte: värden i löpande text, och filer utanför handboken.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.effect import EffectRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suppression import LEAST

RULE = Rule("group-small", Level.ERROR, EffectRegister, "Dataskyddsförordningen artikel 5")


def check(register: Entry[EffectRegister], book: Handbook) -> Iterator[Problem]:
    """Yield the results of few answers whose value stands in the file."""
    for number, each in enumerate(register.record.rounds):
        for index, result in enumerate(each.results):
            outcome = result.outcome
            few = outcome.denominator is not None and outcome.denominator < LEAST
            if few and not (outcome.numerator is None and outcome.stated is None):
                yield RULE.problem(
                    register.place("omgångar", number, "resultat", index, "utfall"),
                    f"Resultatet bygger på {outcome.denominator} svar, och färre än {LEAST} får inte visas.",
                    "Ta bort täljare och procent, och låt nämnaren stå kvar.",
                    item=each.id,
                )
