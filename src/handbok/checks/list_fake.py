"""En lista är en lista, och inte streck eller siffror i löpande text.

Varför: Skärmläsaren säger hur många punkter en lista har och låter läsaren hoppa mellan dem (WCAG 1.3.1,
EN 301 549 9.1.3.1). Utan tom rad före blir Markdowns streck löpande text.

Godkänt:

```markdown title="docs/exempel.md"
Ta med:

- underlaget
- riskerna
```

Underkänt:

```markdown title="docs/exempel.md"
Ta med:
- underlaget
- riskerna
```

Ser inte: en lista som är skriven med bara komman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from handbok.handbook import Handbook
from handbok.markdown.blocks import Block, Kind
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("list-fake", Level.WARNING, Page, "WCAG 1.3.1")

_FAKE_LINE = re.compile(r"^[ \t]*+(?:[–—•·‣▪●○]|[a-z]\)|\(\d{1,2}\))[ \t]", re.M)
_INLINE = re.compile(r"(?:(?<=\s)|^)\(?(?P<number>[1-9])[.)]\s(?=\S)", re.M)
_FEWEST = 3


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the lists that will be shown as running text."""
    blocks = page.markup.blocks
    for before, block in pairwise((None, *blocks)):
        assert block is not None  # noqa: S101  only the first is None
        if before is not None and _unseparated(page, before, block):
            yield _problem(page, block.start, "Listan kommer direkt efter text och visas därför inte som lista.")
        elif block.kind is Kind.PARAGRAPH and len(found := list(_FAKE_LINE.finditer(block.text))) > 1:
            yield _problem(page, block.start + found[0].start(), "Listan är skriven med tecken som inte gör en lista.")
        elif block.kind is Kind.PARAGRAPH and (start := _numbered(block.text)) is not None:
            yield _problem(page, block.start + start, "Texten räknar upp med siffror inne i ett stycke.")


def _problem(page: Page, start: int, message: str) -> Problem:
    return RULE.problem(
        page.place(start), message, "Skriv en tom rad före, och varje punkt på en egen rad med - eller 1."
    )


def _unseparated(page: Page, before: Block, block: Block) -> bool:
    end = before.start + len(before.text)
    adjacent = page.markup.running[end : block.start].count("\n") < 2 and block.start - end <= 1
    marked = re.match(r"\s*(?:[-*+]|\d{1,2}[.)])\s", block.text)
    return before.kind is Kind.PARAGRAPH and block.kind is Kind.ITEM and adjacent and bool(marked)


def _numbered(text: str) -> int | None:
    numbers = list(_INLINE.finditer(text))
    wanted = 1
    for match in numbers:
        wanted += int(match["number"]) == wanted
    return numbers[0].start() if wanted > _FEWEST else None
