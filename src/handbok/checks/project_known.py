"""Varje projekt som ett register hör till finns.

Varför: Projektet ger registret dess namn, och riskerna början på sina id.

Godkänt:

```yaml title="data/risker/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-22
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}
```

Underkänt:

```yaml title="data/risker/exempelprojekt.yml"
projekt: exempelprojket
åtkomst: publik
uppdaterad: 2026-11-22
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}
```

Ser inte: om registret hör till rätt projekt.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.project import Project
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("project-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield references to projects without a file."""
    known = sorted(book.records(Project))
    for each in references(book, "project"):
        if each.id not in known and f"data/projekt/{each.id}.yml" not in book.unreadable:
            yield RULE.problem(
                each.place, f"Projektet ”{each.id}” finns inte.", suggestion(each.id, known), item=each.item
            )
