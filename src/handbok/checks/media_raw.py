"""Film och ljud läggs in med makrona film() och ljud(), aldrig direkt på sidan.

Varför: Makrona ser till att filmen har undertexter, utskrift och en spelare som går att styra från tangentbordet
(WCAG 1.2.1–1.2.5, EN 301 549 9.1.2).

Godkänt:

```markdown title="docs/exempel.md"
Se lektionens film i kursen.
```

Underkänt:

```markdown title="docs/exempel.md"
[Se filmen](intro.mp4)
```

```text title="docs/intro.mp4"
```

Ser inte: film på andra webbplatser som sidan länkar till.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown.rawhtml import MEDIA
from handbok.markdown.targets import is_foreign, is_media
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("media-raw", Level.ERROR, Page, "WCAG 1.2.1–1.2.5")


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield film and sound that stand on the page as HTML, links or pictures."""
    within = [(tag.start, tag.end) for tag in page.markup.tags if tag.name in MEDIA or tag.name == "source"]
    for tag in page.markup.tags:
        if tag.name in {"video", "audio"}:
            yield _problem(page, tag.start, f"Elementet <{tag.name}> står direkt på sidan.")
    for link in page.markup.links:
        shown = link.picture or not is_foreign(link.target)
        if shown and is_media(link.target) and (link.start, link.end) not in within:
            yield _problem(page, link.start, f"Filmen eller ljudet ”{link.target}” står direkt på sidan.")


def _problem(page: Page, start: int, message: str) -> Problem:
    return RULE.problem(
        page.place(start), message, "Beskriv den i data/media/ och visa den med makrot film() eller ljud()."
    )
