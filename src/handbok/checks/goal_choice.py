"""Varje kommun som ska mäta har valt hur, och utsett en samordnare.

Varför: Utan samordnare når enkäten inte fram. Mäter kommunerna olika utan att det syns går resultaten inte att jämföra.

Godkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
```

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: planerad}
alternativ:
  - {id: liten, namn: Liten mätning, innehåll: Bara frågorna om effektmålen}
val:
  - {organisation: norrby, alternativ: liten, samordnare: projektledare}
```

Underkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
val:
  - {organisation: norrby}
```

Ser inte: om samordnaren har tid, och om kommuner saknas i listan.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.effect import EffectRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("goal-choice", Level.WARNING, EffectRegister, "Handbokens egen regel")


def check(register: Entry[EffectRegister], book: Handbook) -> Iterator[Problem]:
    """Yield the municipalities that have not chosen an alternative, or have no coordinator."""
    for index, choice in enumerate(register.record.choices):
        parts = {"alternativ": choice.alternative, "samordnare": choice.coordinator}
        if missing := [key for key, value in parts.items() if value is None]:
            yield RULE.problem(
                register.place("val", index),
                f"”{choice.id}” har inte angett {enumeration(missing, 'eller')}.",
                f"Skriv {enumeration(missing)}, eller beskriv läget under kända_brister.",
                item=choice.id,
            )
