"""Varje sida har en egen adress, och ingen tar en adress som webbplatsen själv använder.

Varför: `kurser.md` och `kurser/index.md` får samma adress, och då skriver den ena över den andra. Har de olika åtkomst
kan fel läsare få fel sida. Inloggningen och sökningen har egna adresser som ingen sida får ta.

Godkänt:

```markdown title="docs/kurser/index.md"
Text.
```

Underkänt:

```markdown title="docs/kurser/index.md"
Text.
```

```markdown title="docs/kurser.md"
Text.
```

Ser inte: om adressen säger vad sidan handlar om.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule

RULE = Rule("page-address", Level.ERROR, Handbook, "Handbokens egen regel")

RESERVED = ("logga-in", "logga-ut", "pagefind", "404")
"""The gateway's addresses, the search index's folder, and the page for what is missing."""


def check(book: Handbook) -> Iterator[Problem]:
    """Yield pages whose address another page, a file or the site itself has."""
    taken: dict[str, str] = {path: f"docs/{path}" for path in book.assets}
    for page in book.pages.values():
        place = Place(page.source.path, 1, 1)
        first = page.url.split("/")[0]
        if first in RESERVED:
            yield RULE.problem(
                place,
                f"Adressen /{page.url} behöver webbplatsen själv.",
                "Byt namn på filen eller mappen.",
            )
        other = taken.setdefault(page.url or "/", page.source.path)
        if other != page.source.path:
            yield RULE.problem(
                place,
                f"Sidan får samma adress, /{page.url}, som {other}.",
                "Byt namn på den ena, eller gör dem till en sida.",
            )
