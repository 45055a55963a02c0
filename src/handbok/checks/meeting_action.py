"""Varje åtgärd från ett möte har en ansvarig roll och ett datum som inte är före mötet.

Varför: Det som ingen har lovat till någon dag blir inte gjort.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
åtgärder:
  - {id: a1, text: Skriv om tidsplanen, ansvarig: projektledare, klart: 2026-12-04}
```

Underkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
åtgärder:
  - {id: a1, text: Skriv om tidsplanen}
```

Ser inte: om åtgärden blev gjord.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.meeting import Action, Meeting
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import long_date

RULE = Rule("meeting-action", Level.ERROR, Meeting, "Handbokens egen regel")


def check(meeting: Entry[Meeting], book: Handbook) -> Iterator[Problem]:
    """Yield actions without role or date, and those that should have been done before the meeting."""
    for index, action in enumerate(meeting.record.actions):
        lacking = _lacking(action)
        if lacking and not meeting.place("åtgärder", index).muted:
            yield RULE.problem(
                meeting.place("åtgärder", index),
                f"Åtgärden ”{action.text}” saknar {' och '.join(lacking)}.",
                "Skriv rollen under ansvarig och dagen under klart.",
                item=action.id,
            )
        if action.due and action.due < meeting.record.date:
            yield RULE.problem(
                meeting.place("åtgärder", index, "klart"),
                f"Åtgärden ”{action.text}” ska vara klar {long_date(action.due)}, före mötet.",
                "Rätta datumet.",
                item=action.id,
            )


def _lacking(action: Action) -> list[str]:
    return [word for word, value in (("ansvarig roll", action.owner), ("datum", action.due)) if value is None]
