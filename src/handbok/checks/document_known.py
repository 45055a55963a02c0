"""Varje dokument som en annan uppgift pekar på finns i ett dokumentregister.

Varför: Ett dokument har en titel och en status, och båda står bara där.

Godkänt:

```yaml title="data/dokument/exempel.yml"
namn: Dokument
åtkomst: publik
dokument:
  - {id: vision-2025, titel: Vision 2025, status: utkast}
  - {id: plan, titel: Plan, status: utkast, bygger_på: [vision-2025]}
```

Underkänt:

```yaml title="data/dokument/exempel.yml"
namn: Dokument
åtkomst: publik
dokument:
  - {id: vision-2025, titel: Vision 2025, status: utkast}
  - {id: plan, titel: Plan, status: utkast, bygger_på: [vision-2020]}
```

Ser inte: dokument som nämns i löpande text. Deras årtal prövar regeln source-year.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.doubt import may_be_unread
from handbok.handbook import Handbook
from handbok.models.document import DocumentRegister
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("document-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield references to documents of no register."""
    known = {each.id for register in book.records(DocumentRegister).values() for each in register.record.documents}
    for each in references(book, "document"):
        if each.id not in known and not may_be_unread(book, each.id, DocumentRegister):
            yield RULE.problem(
                each.place, f"Dokumentet ”{each.id}” finns inte.", suggestion(each.id, sorted(known)), item=each.item
            )
