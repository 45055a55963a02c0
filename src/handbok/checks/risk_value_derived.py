"""Sannolikhet och konsekvensgrad är hela tal från 1 till 5, och riskvärdet skrivs aldrig.

Varför: Riskvärdet är sannolikhet gånger konsekvensgrad. Det räknas ut, för ett skrivet värde kan säga något annat.

Godkänt:

```yaml title="data/risker/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-22
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}
```

Underkänt:

```yaml title="data/risker/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-22
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 6, konsekvensgrad: 3, riskvärde: 18}
```

Ser inte: om bedömningen är rimlig.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("risk-value-derived", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the grades outside the scale and the stored values that the loader met."""
    return RULE.read(book)
