"""Sidans enda rubrik på nivå 1 är den som står i sidhuvudet.

Varför: Rubriken på nivå 1 säger vad hela sidan handlar om; två sådana låter som två sidor.

Godkänt:

```markdown title="docs/exempel.md"
## Syfte

Text.
```

Underkänt:

```markdown title="docs/exempel.md"
# Syfte

Text.
```

Ser inte: om rubriken i sidhuvudet passar sidan.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("heading-single", Level.ERROR, Page, "Handbokens egen regel")


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the level 1 headings of the text, in Markdown and in HTML."""
    starts = [heading.start for heading in page.markup.headings if heading.level == 1]
    starts += [tag.start for tag in page.markup.tags if tag.name == "h1"]
    for start in starts:
        yield RULE.problem(
            page.place(start),
            "Texten har en rubrik på nivå 1, och det är sidans title redan.",
            "Ta bort rubriken, eller gör den till nivå 2, det vill säga ##.",
        )
