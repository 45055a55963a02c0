"""Tillgänglighetsredogörelsen säger ”helt förenlig” bara när inga brister finns.

Varför: Den som säger att allt är tillgängligt medan en film saknar undertexter vilseleder läsaren och bryter mot lagen.

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
förenlighet: helt
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

Ser inte: brister i annat än film och ljud, om ingen har skrivit dem i redogörelsen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.statement import Statement
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import shortcomings
from handbok.swedish import listed

RULE = Rule("statement-consistent", Level.ERROR, Statement, "DOS-lagen")


def check(statement: Entry[Statement], book: Handbook) -> Iterator[Problem]:
    """Yield a claim of full conformance that the statement itself, or a published film, contradicts."""
    record = statement.record
    if record.conformance != "helt" or statement.faulty:
        return
    lacking = list(dict.fromkeys(each.film.record.title for each in shortcomings(book)))
    reasons = [f"”{title}” har brister" for title in lacking]
    reasons += ["redogörelsen räknar upp brister"] if record.shortcomings or record.burdens else []
    if reasons:
        yield RULE.problem(
            statement.place("förenlighet"),
            f"Redogörelsen säger att webbplatsen är helt förenlig med kraven, men {listed(reasons)}.",
            "Skriv förenlighet: delvis, eller åtgärda bristerna.",
        )
