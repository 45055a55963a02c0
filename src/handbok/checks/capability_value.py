"""Varje förmåga i en karta har vikt, mognad och standardavvikelse.

Varför: Utan vikt och mognad syns inte var gapet finns, och utan spridning vet ingen om de som svarade var överens.

Godkänt:

```yaml title="data/formagor/exempel.yml"
namn: Exempel
åtkomst: publik
svar: 15
skala: {från: 1, till: 5}
områden:
  - id: leda
    namn: Leda
    förmågor:
      - {id: bygga-kultur, namn: Bygga kultur, vikt: 4.5, mognad: 2.5, standardavvikelse: 0.5}
```

Underkänt:

```yaml title="data/formagor/exempel.yml"
namn: Exempel
åtkomst: publik
områden:
  - id: leda
    namn: Leda
    förmågor:
      - {id: bygga-kultur, namn: Bygga kultur}
```

Ser inte: om värdena är rätt räknade.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.capability import Capability, CapabilityMap
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("capability-value", Level.ERROR, CapabilityMap, "Handbokens egen regel")

_KEYS = ("vikt", "mognad", "standardavvikelse")


def check(map: Entry[CapabilityMap], book: Handbook) -> Iterator[Problem]:
    """Yield one finding for all capabilities of a map that lack values: a source lacks them for all, or for a few."""
    found = map.record.capabilities
    if without := [each for each in found if _missing(each)]:
        lacking = {key for each in without for key in _missing(each)}
        yield RULE.problem(
            map.key_place("områden"),
            f"{len(without)} av {len(found)} förmågor saknar {enumeration([key for key in _KEYS if key in lacking], 'eller')}.",
            "Skriv värdena, eller beskriv läget under kända_brister.",
        )


def _missing(each: Capability) -> list[str]:
    values = (each.weight, each.maturity, each.deviation)
    return [key for key, value in zip(_KEYS, values, strict=True) if value is None]
