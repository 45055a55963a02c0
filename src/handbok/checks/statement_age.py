"""Bedömningen i tillgänglighetsredogörelsen är högst tolv månader gammal.

Varför: En gammal bedömning säger inget om webbplatsen som den är nu.

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
bedömd: 2025-11-21
uppdaterad: 2026-11-22
metod: Egen granskning
kontakt: {text: Skriv till oss så svarar vi inom en vecka, adress: 'mailto:handbok@exempel.se'}
tillsyn: {myndighet: Exempelmyndigheten, länk: 'https://exempel.se/anmal'}
oskäligt_betungande: []
utanför_lagen: []
```

Ser inte: hur grundlig bedömningen var.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.statement import Statement
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import long_date, months_later

RULE = Rule("statement-age", Level.ERROR, Statement, "DOS-lagen och Diggs föreskrifter")


_MONTHS = 12


def check(statement: Entry[Statement], book: Handbook) -> Iterator[Problem]:
    """Yield an assessment that is too old, or still to come."""
    day = statement.record.assessed
    if day is None:
        return
    if day > book.today:
        text = f"Dagen för bedömningen, {long_date(day)}, har inte varit."
        yield RULE.problem(statement.place("bedömd"), text, "Skriv dagen då bedömningen gjordes.")
    elif months_later(day, _MONTHS) < book.today:
        text = f"Bedömningen är från {long_date(day)}, och den får vara högst tolv månader."
        yield RULE.problem(statement.place("bedömd"), text, "Bedöm webbplatsen igen och skriv den nya dagen.")
