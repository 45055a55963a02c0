"""Under varje rubrik står något, och samma stycke står inte två gånger.

Varför: En tom rubrik lovar något som inte finns, och läsaren letar i onödan.

Godkänt:

```markdown title="docs/exempel.md"
## Syfte

Text.
```

Underkänt:

```markdown title="docs/exempel.md"
## Syfte

## Mål

Text.
```

Ser inte: ett makro som inget har att visa.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from handbok.handbook import Handbook
from handbok.markdown.blocks import Kind
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("section-empty", Level.WARNING, Page, "Handbokens egen regel")

_FEWEST = 8
"""Shorter blocks, such as the name of a template, may well stand twice."""

_HEADING = re.compile(r"\A[^\n]*+\n?(?:[=-]++[ \t]*+(?:\n|\Z))?")
_COMMENT = re.compile(r"<!--.*?-->", re.S)


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield headings with nothing under them, and blocks that stand twice."""
    for heading, following in pairwise([*page.markup.headings, None]):
        assert heading is not None  # noqa: S101  only the last is None
        end = following.start if following else len(page.body)
        below = _COMMENT.sub("", _HEADING.sub("", page.body[heading.start : end]))
        if heading.text and not below.strip() and (following is None or following.level <= heading.level):
            yield RULE.problem(
                page.place(heading.start),
                f"Under rubriken ”{heading.text}” står ingenting.",
                "Skriv avsnittet, eller ta bort rubriken.",
            )
    yield from _twice(page)


def _twice(page: Page) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for block in page.markup.blocks:
        words = block.text.split()
        if block.kind not in {Kind.PARAGRAPH, Kind.ITEM} or len(words) < _FEWEST:
            continue
        first = seen.setdefault(" ".join(words), block.start)
        if first != block.start:
            yield RULE.problem(
                page.place(block.start + len(block.text) - len(block.text.lstrip())),
                f"Samma text står redan på rad {page.place(first).line}.",
                "Ta bort den ena.",
            )
