"""En nyckel står bara en gång i samma samling.

Varför: YAML-läsare tar tyst den sista, och då försvinner det som stod i den första.

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
namn: Ett annat namn
```

Ser inte: två poster som säger samma sak med olika id.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("yaml-duplicate-key", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the duplicate keys that the loader met."""
    return RULE.read(book)
