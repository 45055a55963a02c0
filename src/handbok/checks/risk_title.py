"""En risks rubrik kommer från hotet, inte från konsekvensen.

Varför: Risker med rubrik ibland efter orsaken och ibland efter följden går inte att jämföra.

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
  - {id: EP-R1, rubrik: Leverantören lägger ner, hot: Leverantören slutar och lägger ner, konsekvens: Tjänsten stannar, sannolikhet: 2, konsekvensgrad: 3}
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
  - {id: EP-R1, rubrik: Tjänsten stannar, hot: Leverantören lägger ner, konsekvens: Tjänsten stannar, sannolikhet: 2, konsekvensgrad: 3}
```

Ser inte: rubriker som omskriver konsekvensen med helt andra ord.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import Risk, RiskRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import shown

RULE = Rule("risk-title", Level.WARNING, RiskRegister, "Handbokens egen regel")

_LIKE = 0.6


def check(register: Entry[RiskRegister], book: Handbook) -> Iterator[Problem]:
    """Yield risks whose title is more like the consequence than like the threat."""
    for index, risk in enumerate(register.record.risks):
        if risk.title and _from_consequence(risk.title, risk):
            yield RULE.problem(
                register.place("risker", index, "rubrik"),
                f"Rubriken ”{shown(risk.title)}” säger konsekvensen och inte hotet.",
                "Skriv hotet som rubrik, eller ta bort raden så hämtas rubriken från hotet.",
                item=risk.id,
            )


def _from_consequence(title: str, risk: Risk) -> bool:
    likeness = _likeness(title, risk.consequence or "")
    return likeness >= _LIKE and likeness > _likeness(title, risk.threat)


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one.casefold(), other.casefold()).ratio()
