"""Varje nytta har en ägare och ett startdatum, och följs upp efter 3, 6 och 12 månader.

Varför: Nyttor är lätta att hitta och svåra att ta hem. Det som ingen äger och ingen följer upp blir inte av.

Godkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: planerad}
nyttor:
  - {id: ep-n1, nytta: Färre samtal, mål: ep-m1, ägare: projektledare, införd: 2026-10-01}
```

Underkänt:

```yaml title="data/effektmal/exempel.yml"
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
nyttor:
  - {id: ep-n1, nytta: Färre samtal, mål: ep-m1, införd: 2026-01-01}
```

Ser inte: om nyttan verkligen togs hem.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.effect import FOLLOW_UPS, Benefit, EffectRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration, months_later

RULE = Rule("benefit-plan", Level.WARNING, EffectRegister, "Handbokens egen regel")


def check(register: Entry[EffectRegister], book: Handbook) -> Iterator[Problem]:
    """Yield the benefits without owner or start, and those whose follow-up should have been made."""
    for index, benefit in enumerate(register.record.benefits):
        if missing := _missing(benefit):
            yield RULE.problem(
                register.place("nyttor", index),
                f"Nyttan {benefit.id} saknar {enumeration(missing)}.",
                f"Skriv {enumeration(missing)}: en roll som tar hem nyttan, och när den infördes.",
                item=benefit.id,
            )
        if late := _late(benefit, book):
            yield RULE.problem(
                register.place("nyttor", index),
                f"Nyttan {benefit.id} skulle ha följts upp efter {enumeration(late)} månader.",
                "Skriv månader och utfall under uppföljning.",
                item=benefit.id,
            )


def _missing(benefit: Benefit) -> list[str]:
    parts = {"ägare": benefit.owner, "införd": benefit.start}
    return [key for key, value in parts.items() if value is None]


def _late(benefit: Benefit, book: Handbook) -> list[str]:
    if benefit.start is None:
        return []
    done = {each.months for each in benefit.follow_ups}
    return [str(each) for each in FOLLOW_UPS if each not in done and months_later(benefit.start, each) < book.today]
