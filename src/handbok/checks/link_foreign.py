"""En länk till en annan webbplats säger vart den leder, och en länk till en fil säger vad för fil det är.

Varför: Läsaren ska veta att hen lämnar handboken eller öppnar ett dokument innan hen gör det.

Godkänt:

```markdown title="docs/exempel.md"
Läs om [tillgänglighet hos Digg](https://www.digg.se/tillganglighet).
```

Underkänt:

```markdown title="docs/exempel.md"
Läs om [regler för service](http://www.digg.se/regler.pdf).
```

Ser inte: om sidan på andra sidan finns kvar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from handbok.handbook import Handbook
from handbok.markdown.links import Link
from handbok.markdown.markup import plain
from handbok.markdown.targets import clean, is_foreign, is_media
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("link-foreign", Level.REVIEW, Page, "Handbokens egen regel")

_FILES = re.compile(r"\.(?P<kind>pdf|docx?|xlsx?|pptx?|odt|ods|odp|zip|csv)$", re.I)
_KINDS = {"doc": "word", "docx": "word", "xls": "excel", "xlsx": "excel", "ppt": "powerpoint", "pptx": "powerpoint"}
_ELSEWHERE = re.compile(r"\bwebb(?:plats|sida)|\bannan sida", re.I)


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield what a person must look at in the links that leave the handbook."""
    for link in page.markup.links:
        if link.picture or link.element not in ("", "a") or not is_foreign(link.target):
            continue
        for message, help in _reasons(page, link):
            yield RULE.problem(page.place(link.start), message, help)


def _reasons(page: Page, link: Link) -> Iterator[tuple[str, str]]:
    parts = _split(link.target)
    text = plain(link.text)
    if parts.scheme == "http":
        yield f"Länken ”{text}” går till en adress utan kryptering.", "Byt http: mot https: om sidan finns där."
    kind = _FILES.search(parts.path)
    if kind and not _names_file(text, kind["kind"].lower()):
        yield (
            f"Länken ”{text}” öppnar en fil på en annan webbplats utan att säga det.",
            f"Kontrollera texten och lägg till filens slag, till exempel ”({kind['kind'].lower()})”.",
        )
    elif not kind and not is_media(link.target) and not _names_site(page, link, parts.hostname or ""):
        yield (
            f"Länken ”{text}” leder till {parts.hostname or 'en annan webbplats'} utan att texten säger det.",
            "Kontrollera att läsaren förstår vems webbplats det är, och nämn den annars i texten.",
        )


def _split(target: str) -> SplitResult:
    try:
        return urlsplit(clean(target))
    except ValueError:
        return urlsplit("")


def _names_file(text: str, kind: str) -> bool:
    return kind in text.lower() or _KINDS.get(kind, kind) in text.lower()


def _names_site(page: Page, link: Link, host: str) -> bool:
    sentence = page.markup.running[max(0, link.start - 120) : link.end + 80] + plain(link.text)
    names = [name for name in host.lower().split(".")[:-1] if name != "www"]
    folded = re.sub(r"[\W_]", "", sentence.lower())
    return bool(_ELSEWHERE.search(sentence)) or any(name.replace("-", "") in folded for name in names)
