"""När en risk bedöms på nytt står bedömningen i historiken.

Varför: Utan den tidigare bedömningen går det inte att se om åtgärderna hjälpte.

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
  - id: EP-R1
    hot: Leverantören slutar
    sannolikhet: 2
    konsekvensgrad: 3
    historik:
      - {datum: 2026-05-04, sannolikhet: 4, konsekvensgrad: 3, skäl: Bara en leverantör}
      - {datum: 2026-11-20, sannolikhet: 2, konsekvensgrad: 3, skäl: Avtal med en till}
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
  - id: EP-R1
    hot: Leverantören slutar
    sannolikhet: 2
    konsekvensgrad: 3
    historik:
      - {datum: 2026-05-04, sannolikhet: 4, konsekvensgrad: 3, skäl: Bara en leverantör}
```

Ser inte: en ändring av en risk som aldrig har haft någon historik.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import Assessment, Risk, RiskRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import long_date

RULE = Rule("risk-history", Level.WARNING, RiskRegister, "Handbokens egen regel")


def check(register: Entry[RiskRegister], book: Handbook) -> Iterator[Problem]:
    """Yield risks whose last assessment is not the present one, and assessments of days to come."""
    for index, risk in enumerate(register.record.risks):
        if not risk.history or register.place("risker", index).muted:
            continue
        at, last = max(enumerate(risk.history), key=lambda each: each[1].date)
        place = register.place("risker", index, "historik", at)
        if last.date > book.today:
            yield RULE.problem(
                place,
                f"Risken {risk.id} är bedömd {long_date(last.date)}, en dag som inte har varit.",
                "Skriv dagen då risken bedömdes.",
                item=risk.id,
            )
        elif not _same(risk, last):
            yield RULE.problem(
                place,
                f"Risken {risk.id} har ändrats efter {long_date(last.date)} utan att det står i historiken.",
                "Lägg till en rad i historiken med datum, dagens sannolikhet och konsekvensgrad, och skäl.",
                item=risk.id,
            )


def _same(risk: Risk, last: Assessment) -> bool:
    pairs = ((risk.likelihood, last.likelihood), (risk.impact, last.impact))
    return all(then is None or now == then for now, then in pairs)
