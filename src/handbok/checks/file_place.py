"""Varje fil i data/ ligger i mappen för sitt slag.

Varför: En fil på fel ställe läses inte, och då saknas uppgifterna på sidan.

Godkänt:

```yaml title="data/projekt/exempel.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
```

Underkänt:

```yaml title="data/projekten/exempel.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
```

Ser inte: en fil av ett slag i mappen för ett annat; det märks på nycklarna.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("file-place", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the files in data/ that the loader could not place."""
    return RULE.read(book)
