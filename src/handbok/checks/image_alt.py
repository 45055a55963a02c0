"""Varje bild har en text som ersätter den, eller är märkt som dekoration.

Varför: Den som inte ser bilden får texten uppläst i stället (WCAG 1.1.1, EN 301 549 9.1.1.1).
En bild som bara pryder märks i Markdown med `{ role=presentation }` och i HTML med `alt=""`.

Godkänt:

```markdown title="docs/exempel.md"
![Tre personer ritar en process på en tavla](ritar.png)

![](linje.png){ role=presentation }
```

```text title="docs/ritar.png"
```

```text title="docs/linje.png"
```

Underkänt:

```markdown title="docs/exempel.md"
![](ritar.png)
```

```text title="docs/ritar.png"
```

Granska:

```markdown title="docs/exempel.md"
![Bild 1](ritar.png)
```

```text title="docs/ritar.png"
```

Ser inte: om texten säger det som bilden visar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown.links import Link
from handbok.markdown.markup import plain
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("image-alt", Level.ERROR, Page, "WCAG 1.1.1")

_DECORATION = re.compile(r"\{[^{}\n]*\brole=[\"']?(?:presentation|none)\b")
_EMPTY_WORDS = re.compile(
    r"(?:bild(?:en)?|foto(?:t|grafi)?|image|img|illustration(?:en)?|figur(?:en)?|diagram(?:met)?|skärm(?:bild|dump)|ikon"
    r"|logga|logotyp|grafik)\s*\d*",
    re.I,
)
_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp)", re.I)


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the pictures without alternative text, and those whose text says nothing."""
    for link in page.markup.links:
        if link.picture and not link.html:
            decorative = bool(_DECORATION.match(page.body, link.end))
            yield from _findings(page, link.start, plain(link.text), link, given=bool(link.text) or decorative)
    for tag in page.markup.tags:
        if tag.name == "img":
            alt = tag.get("alt")
            yield from _findings(page, tag.start, alt or "", None, given=alt is not None)


def _findings(page: Page, start: int, alt: str, link: Link | None, *, given: bool) -> Iterator[Problem]:
    if not given:
        yield RULE.problem(
            page.place(start),
            "Bilden saknar text för den som inte ser den.",
            "Skriv mellan hakparenteserna vad bilden visar, eller lägg till { role=presentation } om den bara pryder.",
        )
    elif _EMPTY_WORDS.fullmatch(alt) or _FILE_NAME.fullmatch(alt) or (link and alt == _stem(link.target)):
        yield RULE.problem(
            page.place(start),
            f"Bildens text är ”{alt}”, vilket inte säger vad den visar.",
            "Kontrollera att texten ger samma sak som bilden.",
            level=Level.REVIEW,
        )


def _stem(target: str) -> str:
    return target.rpartition("/")[2].rpartition(".")[0]
