"""En grupp med ett minsta antal medverkande organisationer når det.

Varför: Finansiering och beslut kan hänga på att tillräckligt många medverkar.

Godkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
  - {id: soderby, namn: Söderby, typ: kommun}
grupper:
  - {id: projektgrupp, namn: Projektgrupp, medlemmar: [norrby, soderby], minst: 2}
```

Underkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
  - {id: soderby, namn: Söderby, typ: kommun}
grupper:
  - {id: projektgrupp, namn: Projektgrupp, medlemmar: [norrby], minst: 2}
```

Ser inte: om de som står i gruppen verkligen deltar.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.organisation import OrganisationRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("representative-minimum", Level.ERROR, OrganisationRegister, "Handbokens egen regel")


def check(register: Entry[OrganisationRegister], book: Handbook) -> Iterator[Problem]:
    """Yield groups with fewer different members than they need."""
    for index, group in enumerate(register.record.groups):
        count = len(set(group.members))
        if group.minimum is None or count >= group.minimum or register.place("grupper", index).muted:
            continue
        yield RULE.problem(
            register.place("grupper", index, "minst"),
            f"Gruppen ”{group.name}” har {count} av minst {group.minimum} medlemmar.",
            "Lägg till de som saknas, eller beskriv läget under kända_brister.",
            item=group.id,
        )
