"""Varje risk som en annan uppgift pekar på finns i ett riskregister.

Varför: Den som läser om en avvikelse ska kunna följa den till risken, dess värde och dess åtgärder.

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
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3, inträffad: 2026-11-20}
```

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: tid, område: Tid, läge: Komplikationer, avvikelse: Leverantören har slutat, risker: [EP-R1]}
```

Underkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: tid, område: Tid, läge: Komplikationer, avvikelse: Leverantören har slutat, risker: [EP-R1]}
```

Ser inte: om det är rätt risk.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.doubt import may_be_unread
from handbok.handbook import Handbook
from handbok.models.risk import RiskRegister
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("risk-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield references to risks of no register."""
    known = {risk.id for register in book.records(RiskRegister).values() for risk in register.record.risks}
    for each in references(book, "risk"):
        if each.id not in known and not may_be_unread(book, each.id, RiskRegister):
            yield RULE.problem(
                each.place, f"Risken ”{each.id}” finns inte.", suggestion(each.id, sorted(known)), item=each.item
            )
