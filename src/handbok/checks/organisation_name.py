"""En organisation har ett id och ett namn.

Varför: Trollhättan och Trollhättans stad är samma kommun; med två namn räknas den två gånger.

Godkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
  - {id: soderby, namn: Söderby, typ: kommun}
```

Underkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
  - {id: norrby-stad, namn: Norrbys stad, typ: kommun}
```

Ser inte: namn i löpande text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.organisation import Organisation, OrganisationRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import slug

RULE = Rule("organisation-name", Level.WARNING, Handbook, "Handbokens egen regel")

_KIND = re.compile(r"s? (kommun|stad)$|^(kommunen|staden) ", re.I)


def check(book: Handbook) -> Iterator[Problem]:
    """Yield organisations that have another name or id somewhere else; the same twice in one list is list-duplicate's."""
    by_id: dict[str, Organisation] = {}
    by_name: dict[str, Organisation] = {}
    for register in book.records(OrganisationRegister).values():
        for index, each in enumerate(register.record.organisations):
            other = by_id.setdefault(each.id, each)
            if other.name == each.name:
                other = by_name.setdefault(_stem(each.name), each)
            if (other.id, other.name) != (each.id, each.name) and each not in register.record.organisations[:index]:
                yield RULE.problem(
                    register.place("organisationer", index, "namn"),
                    f"”{each.name}” ({each.id}) heter även ”{other.name}” ({other.id}).",
                    "Ge organisationen ett id och ett namn i hela handboken.",
                    item=each.id,
                )


def _stem(name: str) -> str:
    return slug(_KIND.sub("", name.strip()))
