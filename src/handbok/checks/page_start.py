"""Handboken har en startsida, docs/index.md, som alla får se.

Varför: Utan startsida möts den som skriver handbokens adress av att sidan inte finns, och varje sidas länk till början
leder ingenstans.

Godkänt:

```markdown title="docs/index.md"
Här samlar vi våra arbetssätt.
```

Underkänt:

```markdown title="docs/index.md"
---
title: Start
åtkomst: medarbetare
ansvarig: projektledare
granskad: 2026-11-22
---

Här samlar vi våra arbetssätt.
```

Ser inte: om startsidan leder rätt.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule

RULE = Rule("page-start", Level.ERROR, Handbook, "Handbokens egen regel")

START = "index.md"


def check(book: Handbook) -> Iterator[Problem]:
    """Yield a missing or restricted start page."""
    page = book.pages.get(START)
    public = book.chain.public
    if page is None:
        if f"docs/{START}" not in book.unreadable:
            place = Place(f"docs/{START}", 1, 1)
            yield RULE.problem(place, "Handboken saknar startsida.", f"Lägg till filen docs/{START}.")
    elif page.meta and public and page.meta.audience in book.chain.ids and page.meta.audience != public:
        yield RULE.problem(
            page.meta_place("åtkomst"),
            "Startsidan får inte ses av alla.",
            f"Ange åtkomst: {public}, och lägg det som inte är för alla på andra sidor.",
        )
