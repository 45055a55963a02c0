"""Alla nycklar som en post måste ha finns.

Varför: Tabeller och kartor i handboken byggs av posterna, och en lucka där blir en lucka för läsaren.

Godkänt:

```yaml title="data/projekt/exempel.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
```

Underkänt:

```yaml title="data/projekt/exempel.yml"
namn: Exempel
åtkomst: publik
```

Ser inte: nycklar som är frivilliga. Att åtkomst finns prövar regeln id-form.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("schema-missing", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the missing keys that the loader met."""
    return RULE.read(book)
