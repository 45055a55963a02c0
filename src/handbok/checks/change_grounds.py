"""En ändring säger varför den behövs och vad den leder till.

Varför: Den som ska besluta behöver väga skälet mot följden, och den som läser senare behöver förstå båda.

Godkänt:

```yaml title="data/andringar/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
ändringar:
  - {id: ep-a1, vad: Ny leverans, varför: Behovet har vuxit, effekt: Slutdatumet flyttas en månad, beslut: {av: styrgrupp, utfall: godkänd}}
```

Underkänt:

```yaml title="data/andringar/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
ändringar:
  - {id: ep-a1, vad: Ny leverans, beslut: {av: styrgrupp, utfall: godkänd}}
```

Ser inte: om skälet håller, eller om följden blev den man trodde.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.change import ChangeRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration, shown

RULE = Rule("change-grounds", Level.WARNING, ChangeRegister, "Handbokens egen regel")


def check(register: Entry[ChangeRegister], book: Handbook) -> Iterator[Problem]:
    """Yield changes without a reason or an effect."""
    for index, change in enumerate(register.record.changes):
        lacking = [key for key, value in (("varför", change.why), ("effekt", change.effect)) if value is None]
        if lacking:
            yield RULE.problem(
                register.place("ändringar", index),
                f"Ändringen ”{shown(change.what)}” saknar {enumeration(lacking)}.",
                "Skriv varför ändringen behövs under varför, och vad den leder till under effekt.",
                item=change.id,
            )
