"""Rubriknivåerna följer på varandra utan hopp, och ingen rubrik är tom.

Varför: Den som lyssnar på sidan hoppar mellan rubriker; ett hopp från nivå 2 till 4 låter som att något saknas
(WCAG 1.3.1, EN 301 549 9.1.3.1).

Godkänt:

```markdown title="docs/exempel.md"
## Syfte

### Mål

Text.
```

Underkänt:

```markdown title="docs/exempel.md"
## Syfte

#### Mål

Text.
```

Ser inte: om rubriken säger vad avsnittet ger.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("heading-order", Level.ERROR, Page, "WCAG 1.3.1")


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield skipped levels and empty headings; the page's title is level 1."""
    level = 1
    for heading in page.markup.headings:
        place = page.place(heading.start)
        if not heading.text:
            yield RULE.problem(place, "Rubriken är tom.", "Skriv en rubrik eller ta bort tecknen #.")
        if heading.level > level + 1:
            yield RULE.problem(
                place,
                f"Rubriken ”{heading.text}” har nivå {heading.level} direkt efter nivå {level}.",
                f"Gör den till nivå {level + 1}, det vill säga {'#' * (level + 1)}.",
            )
        level = heading.level
