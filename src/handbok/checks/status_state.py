"""Varje område i en statusrapport har ett läge i ord: Enligt plan, Mindre komplikationer eller Komplikationer.

Varför: En färg försvinner i utskriften, syns inte för alla och går inte att läsa upp.
En rapport tar upp alla fem områden: budget, tid, personal, uppnått resultat och kommande aktiviteter.

Godkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: budget, område: Budget, läge: Enligt plan}
  - {id: tid, område: Tid, läge: Mindre komplikationer}
  - {id: personal, område: Personal, läge: Enligt plan}
  - {id: resultat, område: Uppnått resultat, läge: Enligt plan}
  - {id: kommande, område: Kommande aktiviteter, läge: Enligt plan}
```

Underkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: budget, område: Budget}
  - {id: tid, område: Tid, läge: Mindre komplikationer}
```

Ser inte: om läget är sant.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.status import AREAS, STATES, StatusReport
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("status-state", Level.ERROR, StatusReport, "Handbokens egen regel")


def check(report: Entry[StatusReport], book: Handbook) -> Iterator[Problem]:
    """Yield areas without a state, areas that stand twice, and areas that the report leaves out."""
    first: dict[str, int] = {}
    for index, row in enumerate(report.record.rows):
        met = first.setdefault(row.area, index)
        if met != index:
            yield RULE.problem(
                report.place("områden", index, "område"),
                f"Området {row.area} står redan på rad {report.place('områden', met).line}.",
                "Skriv ett läge för varje område.",
                item=row.id,
            )
        elif row.state is None and not report.place("områden", index).muted:
            yield RULE.problem(
                report.place("områden", index),
                f"Området {row.area} har inget läge.",
                f"Skriv läge: {enumeration([*STATES], 'eller')}.",
                item=row.id,
            )
    missing = [area for area in AREAS if area not in first]
    if missing and not report.place("områden").muted:
        yield RULE.problem(
            report.key_place("områden"),
            f"Rapporten tar inte upp {enumeration([area.lower() for area in missing])}.",
            "Lägg till en rad för varje område.",
        )
