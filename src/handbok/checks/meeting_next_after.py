"""Nästa möte är senare än mötet.

Varför: En kallelse till en dag som har varit samlar ingen.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
nästa_möte: 2026-12-18
```

Underkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
nästa_möte: 2026-05-06
```

Ser inte: om dagen är en arbetsdag, eller om mötet blev av.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.meeting import Meeting
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import long_date

RULE = Rule("meeting-next-after", Level.ERROR, Meeting, "Handbokens egen regel")


def check(meeting: Entry[Meeting], book: Handbook) -> Iterator[Problem]:
    """Yield the next meeting when it is no later than this one."""
    held, following = meeting.record.date, meeting.record.next
    if following is None or following > held:
        return
    days = (held - following).days
    when = f"{days} dagar före mötet" if days > 1 else "dagen före mötet" if days else "samma dag som mötet"
    yield RULE.problem(
        meeting.place("nästa_möte"),
        f"Nästa möte är {long_date(following)}, {when}.",
        "Rätta datumet, eller ta bort raden om dagen inte är bestämd.",
    )
