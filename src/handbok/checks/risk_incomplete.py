"""Varje risk har både sannolikhet och konsekvensgrad.

Varför: En risk utan värde visas som ofullständig, aldrig som 0, och kommer sist när beslut ska fattas.

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
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2}
```

Ser inte: om värdena är rimliga.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import RiskRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("risk-incomplete", Level.WARNING, RiskRegister, "Handbokens egen regel")


def check(register: Entry[RiskRegister], book: Handbook) -> Iterator[Problem]:
    """Yield risks without likelihood or impact."""
    for index, risk in enumerate(register.record.risks):
        grades = {"sannolikhet": risk.likelihood, "konsekvensgrad": risk.impact}
        if missing := [key for key, grade in grades.items() if grade is None]:
            yield RULE.problem(
                register.place("risker", index),
                f"Risken {risk.id} saknar {enumeration(missing)} och är ofullständig.",
                f"Bedöm risken och skriv {enumeration(missing)} som hela tal från 1 till 5.",
                item=risk.id,
            )
