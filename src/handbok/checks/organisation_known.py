"""Varje organisation som en grupp eller ett projekt nämner finns i ett register.

Varför: Bara organisationer som finns kan räknas och visas med sitt namn.

Godkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
grupper:
  - {id: styrgrupp, namn: Styrgrupp, medlemmar: [norrby]}
```

Underkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
grupper:
  - {id: styrgrupp, namn: Styrgrupp, medlemmar: [noorby]}
```

Ser inte: om organisationen medverkar.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.doubt import may_be_unread
from handbok.handbook import Handbook
from handbok.models.organisation import OrganisationRegister
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("organisation-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield references to organisations of no register."""
    registers = book.records(OrganisationRegister).values()
    known = {each.id for register in registers for each in register.record.organisations}
    for each in references(book, "organisation"):
        if each.id not in known and not may_be_unread(book, each.id, OrganisationRegister):
            yield RULE.problem(
                each.place,
                f"Organisationen ”{each.id}” finns inte.",
                suggestion(each.id, sorted(known)),
                item=each.item,
            )
