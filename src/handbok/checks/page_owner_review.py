"""Sidans ansvariga är en roll som finns, och sidan är granskad i tid.

Varför: Någon måste svara för att innehållet stämmer, även nästa år (lagen om tillgänglighet till digital offentlig
service kräver att en webbplats hålls tillgänglig över tid).

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
ansvarig: projektledaren
granskad: 2025-10-01
granskas_om: 12 månader
---

Text.
```

Ser inte: om granskningen verkligen gjordes.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.doubt import may_be_unread
from handbok.handbook import Handbook
from handbok.models.role import RoleRegister
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.roles import known
from handbok.rule import Rule
from handbok.suggestion import suggestion
from handbok.swedish import long_date

RULE = Rule("page-owner-review", Level.WARNING, Page, "12 § lagen (2018:1937)")


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield an owner that is no role, a review that is overdue, and one that has not been yet."""
    if page.meta is None:
        return
    roles = known(book, None)
    if page.meta.owner not in roles and not may_be_unread(book, page.meta.owner, RoleRegister):
        yield RULE.problem(
            page.meta_place("ansvarig"),
            f"Rollen ”{page.meta.owner}” finns inte.",
            suggestion(page.meta.owner, sorted(roles)),
            level=Level.ERROR,
        )
    if page.meta.reviewed > book.today:
        yield RULE.problem(
            page.meta_place("granskad"),
            f"Sidan är granskad {long_date(page.meta.reviewed)}, en dag som inte har varit.",
            "Skriv dagen då sidan granskades.",
            level=Level.ERROR,
        )
    elif page.review_due is not None and page.review_due < book.today:
        yield RULE.problem(
            page.meta_place("granskad"),
            f"Sidan skulle ha granskats igen senast {long_date(page.review_due)}.",
            "Läs igenom sidan, rätta den och skriv dagens datum som granskad.",
        )
