"""En e-tjänst som är i produktion har ägare, förvaltare och alla krav i checklistan uppfyllda.

Varför: En tjänst som ingen äger rättas inte, och en otestad tjänst möter invånaren först.

Godkänt:

```yaml title="data/e-tjanster/exempel.yml"
namn: E-tjänster
åtkomst: publik
checklista:
  - {id: ex-test, text: Tjänsten är testad}
tjänster:
  - {id: ex-fritids, namn: Sök fritidsplats, ägare: styrgrupp, förvaltare: projektledare, status: produktion, uppfyllt: [ex-test]}
```

Underkänt:

```yaml title="data/e-tjanster/exempel.yml"
namn: E-tjänster
åtkomst: publik
checklista:
  - {id: ex-test, text: Tjänsten är testad}
tjänster:
  - {id: ex-fritids, namn: Sök fritidsplats, ägare: styrgrupp, status: produktion}
```

Ser inte: om kravet verkligen är uppfyllt.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.eservice import Service, ServiceRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("service-production", Level.ERROR, ServiceRegister, "Handbokens egen regel")


def check(register: Entry[ServiceRegister], book: Handbook) -> Iterator[Problem]:
    """Yield services in production that lack an owner, a manager, or something on the checklist."""
    if register.place("checklista").muted:
        return
    for index, service in enumerate(register.record.services):
        missing = _missing(service, register.record)
        if service.status == "produktion" and missing:
            yield RULE.problem(
                register.place("tjänster", index, "status"),
                f"E-tjänsten ”{service.name}” är i produktion men saknar {enumeration(missing)}.",
                "Lägg till det som saknas, eller ändra tjänstens status.",
                item=service.id,
            )


def _missing(service: Service, register: ServiceRegister) -> list[str]:
    roles = {"ägare": service.owner, "förvaltare": service.manager}
    unmet = [demand.text for demand in register.checklist if demand.id not in service.met]
    return [*(key for key, role in roles.items() if role is None), *(f"kravet ”{text}”" for text in unmet)]
