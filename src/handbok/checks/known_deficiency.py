"""Varje rad i kända_brister svarar mot något som en regel verkligen anmärker på.

Varför: En brist som är åtgärdad ska inte stå kvar som ursäkt för nästa.

Godkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
aktiviteter:
  - {id: kartlagga, namn: Kartlägga processen, R: [processledare]}
kända_brister:
  - {regel: raci-accountable, post: kartlagga, skäl: Källan säger inte vem som ansvarar}
```

Underkänt:

```yaml title="data/roller/exempel.yml"
namn: Exempel
åtkomst: publik
aktiviteter:
  - {id: kartlagga, namn: Kartlägga processen, R: [processledare], A: projektledare}
kända_brister:
  - {regel: raci-accountable, post: kartlagga, skäl: Källan säger inte vem som ansvarar}
```

Ser inte: om skälet är sant.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("known-deficiency", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield nothing here: only the run as a whole knows what the other rules found (checking.py)."""
    yield from ()
