"""Ingen fil är en symbolisk länk.

Varför: En länk kan peka utanför handboken, och då publiceras något som ingen har granskat.

Godkänt:

```text title="docs/exempel.md"
Text.
```

Underkänt:

```text title="docs/exempel.md" pekar-på="index.md"
```

Ser inte: en fil som är en kopia av en annan.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("file-link", Level.ERROR, Handbook, "Handbokens skydd")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the symbolic links that the loader met."""
    return RULE.read(book)
