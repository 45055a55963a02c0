"""Protokollets avsnitt stämmer med dagordningen, och det som togs upp utöver den märks ut.

Varför: Den som läser dagordningen i efterhand ska hitta vad som hände med varje punkt.

Godkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
  - {id: p2, rubrik: Godkänna leveransen, typ: beslut}
protokoll:
  - {punkt: p1, rubrik: Läget, text: Allt går enligt plan.}
  - {punkt: p2, rubrik: Godkänna leveransen}
```

Underkänt:

```yaml title="data/moten/2026-11-20-styrgrupp.yml"
organ: Styrgrupp
åtkomst: publik
datum: 2026-11-20
dagordning:
  - {id: p1, rubrik: Läget, typ: information}
  - {id: p2, rubrik: Ekonomi, typ: information}
protokoll:
  - {punkt: p1, rubrik: Lägesrapport}
utanför_dagordningen:
  - {id: nasta-mote, rubrik: Nästa möte}
```

Ser inte: möten utan protokoll, eller vad avsnitten säger. En punkt som inte finns prövar regeln entry-known.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.meeting import Meeting
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import slug

RULE = Rule("meeting-agenda-match", Level.ERROR, Meeting, "Handbokens egen regel")


def check(meeting: Entry[Meeting], book: Handbook) -> Iterator[Problem]:
    """Yield items without a section, sections by another title, and what was on no agenda."""
    if meeting.record.sections:
        yield from _items(meeting)
        yield from _sections(meeting)
    for index, extra in enumerate(meeting.record.extras):
        yield RULE.problem(
            meeting.place("utanför_dagordningen", index),
            f"”{extra.title}” togs upp utan att stå på dagordningen.",
            "Sätt punkten på dagordningen, eller ta upp den på nästa möte.",
            item=extra.id,
            level=Level.WARNING,
        )


def _items(meeting: Entry[Meeting]) -> Iterator[Problem]:
    taken_up = {section.item for section in meeting.record.sections}
    if meeting.place("protokoll").muted:
        return
    for index, item in enumerate(meeting.record.agenda):
        if item.kind != "paus" and item.id not in taken_up:
            yield RULE.problem(
                meeting.place("dagordning", index),
                f"Punkten ”{item.title}” har inget avsnitt i protokollet.",
                f"Lägg till ett avsnitt med punkt: {item.id}, om så bara att punkten ströks.",
                item=item.id,
            )


def _sections(meeting: Entry[Meeting]) -> Iterator[Problem]:
    titles = {item.id: item.title for item in meeting.record.agenda}
    for index, section in enumerate(meeting.record.sections):
        if section.item in titles and slug(titles[section.item]) != slug(section.title):
            yield RULE.problem(
                meeting.place("protokoll", index, "rubrik"),
                f"Avsnittet ”{section.title}” heter ”{titles[section.item]}” på dagordningen.",
                "Skriv samma rubrik på båda ställena.",
                item=section.item,
            )
