"""En avvikelse pekar på en risk eller på en åtgärd med ansvarig och datum, och risken är märkt som inträffad.

Varför: En avvikelse som ingen risk handlar om kommer tillbaka i nästa rapport, och en risk som har hänt är inte längre osannolik.

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
  - {id: EP-R1, hot: Leverantören blir försenad, sannolikhet: 2, konsekvensgrad: 3, inträffad: 2026-11-18}
```

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: tid, område: Tid, läge: Komplikationer, avvikelse: Leveransen är sen, risker: [EP-R1]}
  - {id: personal, område: Personal, läge: Mindre komplikationer, åtgärder: [{text: Omfördela arbetet, ansvarig: projektledare, klart: 2026-12-01}]}
```

Underkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: personal, område: Personal, läge: Komplikationer, avvikelse: Projektledaren är överbelastad}
```

Ser inte: om risken är den rätta.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import Risk, RiskRegister
from handbok.models.status import Row, StatusReport
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("status-links-risk", Level.WARNING, StatusReport, "Handbokens egen regel")


def check(report: Entry[StatusReport], book: Handbook) -> Iterator[Problem]:
    """Yield deviations that nothing takes care of, and their risks that are not said to have occurred."""
    risks = {risk.id: risk for register in book.records(RiskRegister).values() for risk in register.record.risks}
    for index, row in enumerate(report.record.rows):
        if report.place("områden", index).muted:
            continue
        if _deviates(row) and not _handled(row):
            key = "avvikelse" if row.deviation else "läge"
            yield RULE.problem(
                report.place("områden", index, key),
                f"{row.area} avviker, men pekar varken på en risk eller på en åtgärd med ansvarig och datum.",
                "Skriv riskens id under risker, eller åtgärdens ansvarig och klart.",
                item=row.id,
            )
        if row.deviation:
            yield from _not_occurred(row, index, report, risks)


def _deviates(row: Row) -> bool:
    return row.deviation is not None or row.state not in (None, "Enligt plan")


def _handled(row: Row) -> bool:
    return bool(row.risks) or any(measure.owner and measure.due for measure in row.measures)


def _not_occurred(row: Row, index: int, report: Entry[StatusReport], risks: dict[str, Risk]) -> Iterator[Problem]:
    for at, id in enumerate(row.risks):
        if id in risks and risks[id].occurred is None:
            yield RULE.problem(
                report.place("områden", index, "risker", at),
                f"{row.area} avviker på grund av risken {id}, som inte är märkt som inträffad.",
                f"Skriv inträffad: och dagen på {id} i riskregistret.",
                item=row.id,
            )
