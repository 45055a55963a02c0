"""En risk som är eskalerad ligger i det band vars befogenhet den går till, eller anger ett skäl.

Varför: Låga risker som visas som höga tar beslutsfattarnas tid från dem som är höga.

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
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 5, konsekvensgrad: 4, eskalerad_till: styrgrupp}
  - {id: EP-R2, hot: Tiden räcker inte, sannolikhet: 3, konsekvensgrad: 3, eskalerad_till: styrgrupp, eskalering_skäl: Berör flera projekt}
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
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 3, konsekvensgrad: 3, eskalerad_till: styrgrupp}
```

Ser inte: om skälet håller.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import Risk, RiskRegister
from handbok.problem import Level, Problem
from handbok.roles import resolve
from handbok.rule import Rule

RULE = Rule("risk-escalation", Level.ERROR, RiskRegister, "Handbokens egen regel")


def check(register: Entry[RiskRegister], book: Handbook) -> Iterator[Problem]:
    """Yield risks that go to another role than their band's, without a reason."""
    if register.place("band").muted:
        return
    for index, risk in enumerate(register.record.risks):
        if register.place("risker", index).muted or not _decided(risk, register, book):
            continue
        band = register.record.band(risk.value)
        if band is not None and band.authority != risk.escalated_to and risk.escalation_reason is None:
            yield RULE.problem(
                register.place("risker", index, "eskalerad_till"),
                f"Risken {risk.id} har värdet {risk.value} ({band.level}) och ska beslutas av {band.authority}, "
                f"men är eskalerad till {risk.escalated_to}.",
                "Ta bort eskalerad_till, eller ange varför under eskalering_skäl.",
                item=risk.id,
            )


def _decided(risk: Risk, register: Entry[RiskRegister], book: Handbook) -> bool:
    """Tell whether a risk is escalated to somebody known; an unknown role is another rule's."""
    to = risk.escalated_to
    return to is not None and resolve(book, register.record.project, to) is not None
