"""Filen är sparad som UTF-8.

Varför: Med en annan teckenkodning blir å, ä och ö till andra tecken.

Godkänt:

```yaml title="data/projekt/exempel.yml"
namn: Åtgärder på ön
kortnamn: EX
åtkomst: publik
```

Underkänt:

```yaml title="data/projekt/exempel.yml" kodning="latin-1"
namn: Åtgärder på ön
kortnamn: EX
åtkomst: publik
```

Ser inte: text som blev fel innan filen sparades som UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("file-encoding", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the files that the loader could not decode."""
    return RULE.read(book)
