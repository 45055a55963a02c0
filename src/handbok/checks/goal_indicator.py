"""Ett effektmål har minst en indikator, och varje indikator hör till exakt ett mål och går att mäta.

Varför: Ett mål utan indikator går inte att följa upp. En indikator behöver målvärde, metod och en baslinje att jämföra
med, annars säger ett resultat ingenting.

Godkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: planerad}
```

Underkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
  - {id: ep-m2, mål: Färre väntar}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, metod: Enkät}
  - {id: ep-i2, text: Jag får svar, målvärde: 80, metod: Enkät, baslinje: planerad}
```

Ser inte: om indikatorn visar det som målet handlar om.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.effect import EffectRegister, Indicator
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("goal-indicator", Level.ERROR, EffectRegister, "Handbokens egen regel")


def check(register: Entry[EffectRegister], book: Handbook) -> Iterator[Problem]:
    """Yield the goals without indicators, and the indicators that belong nowhere or cannot be measured."""
    shown = {id for each in register.record.indicators for id in each.goal_ids}
    if not register.place("indikatorer").muted:
        for index, goal in enumerate(register.record.goals):
            if goal.id not in shown:
                yield RULE.problem(
                    register.place("mål", index),
                    f"Effektmålet {goal.id} har ingen indikator.",
                    f"Lägg till en indikator med mål: {goal.id}.",
                    item=goal.id,
                )
    for index, indicator in enumerate(register.record.indicators):
        yield from _of(indicator, index, register)


def _of(indicator: Indicator, index: int, register: Entry[EffectRegister]) -> Iterator[Problem]:
    count = len(set(indicator.goal_ids))
    if count != 1:
        belongs = f"{count} effektmål" if count else "inget effektmål"
        yield RULE.problem(
            register.key_place("indikatorer", index, "mål"),
            f"Indikatorn {indicator.id} hör till {belongs}.",
            "Ange exakt ett effektmål under mål.",
            item=indicator.id,
        )
    parts = {"målvärde": indicator.target, "metod": indicator.method, "baslinje": indicator.baseline}
    if missing := [key for key, value in parts.items() if value is None]:
        yield RULE.problem(
            register.place("indikatorer", index),
            f"Indikatorn {indicator.id} saknar {enumeration(missing)}.",
            f"Skriv {enumeration(missing)}, eller beskriv läget under kända_brister.",
            item=indicator.id,
        )
    if indicator.baseline == "mätt" and indicator.id not in _measured(register.record):
        yield RULE.problem(
            register.place("indikatorer", index, "baslinje"),
            f"Baslinjen för {indicator.id} sägs vara mätt, men ingen omgång har den.",
            "Lägg till resultatet i en omgång med slag: baslinje, eller skriv planerad.",
            item=indicator.id,
        )


def _measured(register: EffectRegister) -> set[str]:
    rounds = (each for each in register.rounds if each.kind == "baslinje")
    return {result.indicator for each in rounds for result in each.results}
