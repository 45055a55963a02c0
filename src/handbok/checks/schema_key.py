"""Varje nyckel är en som posten kan ha, rätt stavad.

Varför: En felstavad nyckel läses annars som om värdet inte fanns.

Godkänt:

```yaml title="data/projekt/exempel.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
```

Underkänt:

```yaml title="data/projekt/exempel.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
beskrivnin: Ett exempel
```

Ser inte: om värdet hör hemma under en annan nyckel.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("schema-key", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the keys no record has that the loader met."""
    return RULE.read(book)
