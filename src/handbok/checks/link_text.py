"""Länkens text säger vart den leder, även för den som bara hör länkarna upplästa.

Varför: Många lyssnar på en lista över sidans länkar, och ”läs mer” säger där ingenting (WCAG 2.4.4,
EN 301 549 9.2.4.4).

Godkänt:

```markdown title="docs/exempel.md"
Ta reda på mer om [hur risker bedöms](index.md).
```

Underkänt:

```markdown title="docs/exempel.md"
Vill du veta mer om risker? [Klicka här](index.md).
```

Granska:

```markdown title="docs/exempel.md"
Se [metoden](index.md) och [metoden](index.md#syfte).
```

Ser inte: om texten lovar något annat än sidan ger.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown.links import Link
from handbok.markdown.markup import plain
from handbok.markdown.targets import is_path, scheme
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("link-text", Level.ERROR, Page, "WCAG 2.4.4")

_SAYS_NOTHING = frozenset(
    {
        "här", "klicka", "klicka här", "tryck här", "läs mer", "läs mer här", "läs vidare", "läs hela", "se mer", "se här",
        "mer", "mer här", "mer info", "mer information", "för mer information", "info", "information", "länk", "länken",
        "denna länk", "den här länken", "följ länken", "denna sida", "den här sidan", "sidan", "gå hit", "hit", "vidare",
        "fortsätt", "fortsätt läsa", "ladda ner", "ladda ned", "hämta", "öppna", "visa", "visa mer", "pdf", "fil", "filen",
        "dokument", "dokumentet", "bilaga", "webbplats", "webbplatsen", "here", "click here", "read more", "more", "link",
    }
)  # fmt: skip
_EDGES = " \t\n\"'`´’‘‚‛“”„‟«»‹›.,:;!?…→←⇒>»()[]–-*_\u00a0"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:se|nu|com|org|net|eu|int)/\S*", re.I)


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the links whose text says nothing, and texts that lead to different places."""
    leads_to: dict[str, str] = {}
    labelled = {tag.start for tag in page.markup.tags if tag.get("aria-label")}
    calls = [call.start for call in page.markup.jinja.calls]
    for link in page.markup.links:
        if link.picture or link.element not in ("", "a") or link.start in labelled:
            continue
        if bisect(calls, link.start) < bisect(calls, link.end + len(link.text)):
            continue  # a macro writes the text
        text = " ".join(plain(link.text).split())
        bare = text.strip(_EDGES).casefold()
        if found := _fault(link, text, bare):
            yield RULE.problem(page.place(link.start), found, "Skriv vad läsaren får, till exempel sidans rubrik.")
        elif bare and leads_to.setdefault(bare, _place(page, link)) != _place(page, link):
            yield RULE.problem(
                page.place(link.start),
                f"Länktexten ”{text}” leder till olika ställen på samma sida.",
                "Kontrollera att läsaren kan skilja länkarna åt, och ge dem annars olika text.",
                level=Level.REVIEW,
            )


def _fault(link: Link, text: str, bare: str) -> str | None:
    if scheme(link.target) in {"mailto", "tel"} and text:
        return None
    if not text:
        return "Länken har ingen text."
    if bare in _SAYS_NOTHING or not bare:
        return f"Länktexten ”{text}” säger inte vart länken leder."
    if _ADDRESS.fullmatch(text):
        return f"Länktexten är en adress, ”{text}”, som är svår att förstå uppläst."
    return None


def _place(page: Page, link: Link) -> str:
    if not is_path(link.target):
        return link.target
    return f"{page.resolve(link.target)}#{link.target.partition('#')[2]}"
