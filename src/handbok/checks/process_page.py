"""Varje sida och mall som en process nämner finns.

Varför: Processkartan länkar till fasens sida och till mallarna.

Godkänt:

```yaml title="data/processer/exempel.yml"
namn: Exempel
åtkomst: publik
faser:
  - {id: planera, namn: Planera, syfte: Bestämma vad som ska göras, sida: index.md, steg: []}
```

Underkänt:

```yaml title="data/processer/exempel.yml"
namn: Exempel
åtkomst: publik
faser:
  - {id: planera, namn: Planera, syfte: Bestämma vad som ska göras, sida: indx.md, steg: []}
```

Ser inte: om sidan handlar om fasen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.media import Media
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("process-page", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield paths of pages and files that do not exist under docs/."""
    pages, files = sorted(book.pages), sorted([*book.pages, *book.assets])
    for to, known, noun in (("page", pages, "Sidan"), ("file", files, "Filen")):
        for each in references(book, to):
            if isinstance(each.entry.record, Media):
                continue  # the rules on media tell it, with where the film is shown
            if each.id not in known and f"docs/{each.id}" not in book.unreadable:
                yield RULE.problem(
                    each.place, f"{noun} ”{each.id}” finns inte.", suggestion(each.id, known), item=each.item
                )
