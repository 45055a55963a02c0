"""Varje sida säger vem som får läsa den, med en åtkomst som finns.

Varför: En sida utan åtkomst skulle kunna bli synlig för fler än det är tänkt, därför publiceras den inte alls.

Godkänt:

```markdown title="docs/exempel.md"
---
title: Exempel
åtkomst: publik
ansvarig: projektledare
granskad: 2026-11-20
---

Text.
```

Underkänt:

```markdown title="docs/exempel.md"
---
title: Exempel
åtkomst: allmän
ansvarig: projektledare
granskad: 2026-11-20
---

Text.
```

Ser inte: om åtkomsten är den rätta för innehållet.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.audience import Audience
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("page-audience", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the pages without an audience, which the loader met, and those whose audience does not exist."""
    yield from RULE.read(book)
    known = sorted(book.records(Audience))
    for page in book.pages.values():
        if page.meta is None or f"data/atkomst/{page.meta.audience}.yml" in book.unreadable:
            continue
        if page.meta.audience not in known:
            yield RULE.problem(
                page.meta_place("åtkomst"),
                f"Åtkomsten ”{page.meta.audience}” finns inte.",
                suggestion(page.meta.audience, known),
            )
