"""En risk är ett hot, inte ett arbetssätt eller en uppgift.

Varför: En metod i risklistan får ett riskvärde som inte betyder något, medan hotet bakom den inte syns.

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
  - {id: EP-R1, hot: Behoven i livshändelsen fångas inte upp, sannolikhet: 2, konsekvensgrad: 3}
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
  - {id: EP-R1, hot: Behovsstyrd utveckling utifrån livshändelser, sannolikhet: 2, konsekvensgrad: 3}
  - {id: EP-R2, hot: Ta fram en utbildning, sannolikhet: 2, konsekvensgrad: 3}
```

Ser inte: uppgifter som är skrivna som om de vore händelser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import RiskRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import shown

RULE = Rule("risk-possible-task", Level.WARNING, RiskRegister, "Handbokens egen regel")

_TASK = re.compile(
    r"(att |ta fram|inför |införa |kartlägg|utbilda |skapa |planera |genomför |genomföra |beskriv |utred |utreda "
    r"|säkerställ|följ upp|upphandla |bygg |bygga |skriv )",
    re.I,
)
_METHOD = re.compile(
    r"\b(metod|arbetssätt|behovsstyrd|behovsdriven|utifrån|workshop|utbildning|kartläggning|samverkan kring)\w*\b", re.I
)
_ADVERSE = re.compile(
    r"\b(inte|ingen|inget|aldrig|utan|saknas?|brist\w*|för (lite|få|sent|dyr\w*|stor\w*)|minska\w*|försena\w*|"
    r"försämra\w*|uteblir|upphör\w*|sluta\w*|fel\w*|svår\w*|avbrott|tappa\w*|bryt\w*|stanna\w*|ofullständig\w*|över budget)\b",
    re.I,
)


def check(register: Entry[RiskRegister], book: Handbook) -> Iterator[Problem]:
    """Yield threats that begin as a task does, and for review those that name a method and nothing adverse."""
    for index, risk in enumerate(register.record.risks):
        task = _TASK.match(risk.threat)
        if not task and (_ADVERSE.search(risk.threat) or not _METHOD.search(risk.threat)):
            continue
        yield RULE.problem(
            register.place("risker", index, "hot"),
            f"Hotet ”{shown(risk.threat)}” låter som {'en uppgift' if task else 'ett arbetssätt'}.",
            "Skriv vad som kan gå fel. Uppgiften hör hemma bland åtgärderna.",
            item=risk.id,
            level=None if task else Level.REVIEW,
        )
