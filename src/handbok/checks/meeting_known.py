"""Varje möte som en annan uppgift pekar på finns i handboken.

Varför: Den som undrar över ett beslut ska kunna läsa vad mötet beslutade.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Ändringar, typ: beslut}
```

```yaml title="data/andringar/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
ändringar:
  - {id: ep-a1, vad: Ny leverans, varför: Behovet har vuxit, effekt: En månad till, beslut: {av: styrgrupp, utfall: godkänd, möte: 2026-11-20-styrgrupp}}
```

Underkänt:

```yaml title="data/andringar/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
ändringar:
  - {id: ep-a1, vad: Ny leverans, varför: Behovet har vuxit, effekt: En månad till, beslut: {av: styrgrupp, utfall: godkänd, möte: 2026-11-20-styrgrupp}}
```

Ser inte: om mötet verkligen tog upp frågan.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.meeting import Meeting
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("meeting-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield references to meetings without a file."""
    known = sorted(book.records(Meeting))
    for each in references(book, "meeting"):
        if each.id not in known and f"data/moten/{each.id}.yml" not in book.unreadable:
            yield RULE.problem(each.place, f"Mötet ”{each.id}” finns inte.", suggestion(each.id, known), item=each.item)
