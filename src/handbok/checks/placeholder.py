"""Inget som skulle fyllas i står kvar: inga frågetecken, ”TODO”, ”xxx” eller exempeltext.

Varför: Läsaren kan inte veta om uppgiften saknas eller om någon glömde den; saknas den i källan säger sidan det.

Godkänt:

```markdown title="docs/exempel.md"
| Roll | Innehas av |
|---|---|
| Projektledare | Underlag saknas |
```

Underkänt:

```markdown title="docs/exempel.md"
| Roll | Innehas av |
|---|---|
| Projektledare | ? |
```

Ser inte: en påhittad uppgift som ser riktig ut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown.blocks import Kind
from handbok.markdown.markup import plain
from handbok.page import Page
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule

RULE = Rule("placeholder", Level.ERROR, Handbook, "Handbokens egen regel")

_ALONE = re.compile(
    r"\?+|x{2,}|y{2,}|[\[<(]?(?:text|siff(?:ra|ror|or)|tal|namn|datum|rubrik|länk|bild|ifylls|fyll i|att fylla i)[\]>)]"
    r"|text|siff(?:ra|ror|or)|tbd|tba|tbc|fixme|n\.?n\.?|nn|\.{3,}|…|_{3,}|ifylls(?: senare)?|kommer (?:snart|senare)"
    r"|fyll i(?: här)?|skriv(?: text)? här|exempeltext|text här|under arbete",
    re.I,
)
"""Refused when it is all that a cell, a heading, a paragraph or a value says."""

_ANYWHERE = re.compile(
    r"\bTODO\b|\bFIXME\b|\bX{3,}\b|\bx{3,}\b|\blorem ipsum\b(?:[^.\n]*)|\[(?:fyll i|ifylls)[^\]]*\]", re.I
)
_EDGES = " \t\n:*_"
_LONGEST = 60
"""A longer block is no placeholder alone."""


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the placeholders of pages, their front matter, and data."""
    for page in book.pages.values():
        for path, text in page.tree.texts() if page.tree else ():
            yield from _value(text, page.meta_place(*path))
        yield from _body(page)
    for entries in book.entries.values():
        for entry in entries.values():
            for path, text in entry.tree.texts():
                yield from _value(text, entry.place(*path), entry.tree.item(path))


def _value(text: str, place: Place, item: str = "") -> Iterator[Problem]:
    if found := _alone(text) or _found_in(text):
        yield _problem(place, found, item)


def _body(page: Page) -> Iterator[Problem]:
    told = [(start, end) for start, end, text in _texts(page) if _alone(text)]
    yield from (_problem(page.place(start), page.body[start:end].strip()) for start, end in told)
    for match in _ANYWHERE.finditer(page.markup.running):
        if not any(start <= match.start() < end for start, end in told):
            yield _problem(page.place(match.start()), match[0])


def _texts(page: Page) -> Iterator[tuple[int, int, str]]:
    """Yield what stands by itself: headings, cells, paragraphs and list items, with where they start and end."""
    for heading in page.markup.headings:
        end = page.body.find("\n", heading.start)
        yield heading.start, end if end >= 0 else len(page.body), heading.text
    for table in page.markup.tables:
        for cell in (cell for row in table.body for cell in row):  # a header may well be ”Text”
            yield cell.start, cell.start + len(cell.text), plain(cell.text)
    for block in page.markup.blocks:
        if block.kind in {Kind.PARAGRAPH, Kind.ITEM} and len(block.text) < _LONGEST:
            text = re.sub(r"^\s*(?:[-*+]|\d+[.)])\s", "", block.text)
            end = block.start + len(block.text)
            yield end - len(text.lstrip()), end, text


def _alone(text: str) -> str | None:
    bare = plain(text).strip(_EDGES) or text.strip()
    return text.strip() if _ALONE.fullmatch(bare) else None


def _found_in(text: str) -> str | None:
    match = _ANYWHERE.search(text)
    return match[0] if match else None


def _problem(place: Place, found: str, item: str = "") -> Problem:
    return RULE.problem(
        place,
        f"Här står ”{found[:40]}”, som om något skulle fyllas i.",
        "Skriv det som ska stå här, eller att underlag saknas.",
        item=item,
    )
