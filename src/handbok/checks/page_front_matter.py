"""Sidhuvudet har de nycklar som krävs och inga andra.

Varför: En felstavad nyckel gör ingenting, och då tror du att något är sagt som inte är det.

Godkänt:

```markdown title="docs/exempel.md"
---
title: Exempel
åtkomst: publik
ansvarig: projektledare
granskad: 2026-11-20
granskas_om: 12 månader
---

Text.
```

Underkänt:

```markdown title="docs/exempel.md"
---
title: Exempel
åtkomst: publik
ansvarig: projektledare
granskad: 2026-11-20
granskas: varje år
---

Text.
```

Ser inte: om rubriken säger vad sidan ger.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("page-front-matter", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield what the loader could not read of the pages' front matter."""
    return RULE.read(book)
