"""Tillgänglighetsredogörelsen har alla sina elva punkter.

Varför: Lagen räknar upp vad en redogörelse ska säga. Det ägaren inte har bestämt än står som känd brist, aldrig som en gissning.

Godkänt:

```yaml title="data/tillganglighet/redogorelse.yml"
åtkomst: publik
aktör: Exempelkommunen
tjänst: Exempelhandboken
förenlighet: delvis
brister:
  - {innehåll: Några kartor, skäl: De saknar beskrivning i text}
bedömd: 2026-10-01
uppdaterad: 2026-11-22
metod: Egen granskning
kontakt: {text: Skriv till oss så svarar vi inom en vecka, adress: 'mailto:handbok@exempel.se'}
tillsyn: {myndighet: Exempelmyndigheten, länk: 'https://exempel.se/anmal'}
oskäligt_betungande: []
utanför_lagen: []
```

Underkänt:

```yaml title="data/tillganglighet/redogorelse.yml"
åtkomst: publik
aktör: Exempelkommunen
tjänst: Exempelhandboken
förenlighet: delvis
brister:
  - {innehåll: Några kartor, skäl: De saknar beskrivning i text}
bedömd: 2026-10-01
uppdaterad: 2026-11-22
kontakt: {text: Skriv till oss så svarar vi inom en vecka, adress: 'mailto:handbok@exempel.se'}
tillsyn: {myndighet: Exempelmyndigheten, länk: 'https://exempel.se/anmal'}
oskäligt_betungande: []
utanför_lagen: []
```

Ser inte: om det som står är sant.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.statement import ITEMS, Statement
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("statement-complete", Level.ERROR, Statement, "DOS-lagen och Diggs föreskrifter")


def check(statement: Entry[Statement], book: Handbook) -> Iterator[Problem]:
    """Yield the items that nobody has said anything of."""
    fields = Statement.model_fields
    for number, name in enumerate(ITEMS, 1):
        key = fields[name].alias or name
        if getattr(statement.record, name) is None and not statement.faulty:
            yield RULE.problem(
                statement.place(),
                f"Redogörelsen saknar punkt {number}: {fields[name].title} ({key}).",
                f"Skriv {key}, eller säg varför den saknas under kända_brister med post: {key}.",
                item=key,
            )
