"""Texten går att följa utan att se färger och utan att veta var på skärmen något står.

Varför: Den som inte skiljer på färger, eller får sidan uppläst, hittar inte ”den röda rutan till höger”
(WCAG 1.3.3 och 1.4.1, EN 301 549 9.1.3.3 och 9.1.4.1).

Godkänt:

```markdown title="docs/exempel.md"
Höga risker är märkta med ordet Hög.
```

Underkänt:

```markdown title="docs/exempel.md"
Höga risker står i den röda rutan till höger.
```

Ser inte: om samma sak sägs på något annat sätt bredvid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("colour-words", Level.REVIEW, Page, "WCAG 1.3.3 och 1.4.1")

_COLOURS = r"(?:röd|rött|grön|gul|blå|orange|lila|rosa|grå|svart|vit|brun)[a-z]{0,2}"
_THINGS = (
    r"(?:rut|knapp|text|fält|rad|cell|kolumn|spalt|sid|meny|markering|pil|prick|punkt|cirkel|ring|linje|boll|kant|hörn"
    r"|ikon|symbol|del|box|list|zon|område|lamp|flagg)\w*"
)
_PLACES = r"(?:högra|vänstra|övre|nedre|översta|nedersta)"
_PATTERN = re.compile(
    rf"\b(?:(?:de[nt]?|ett|en)\s+{_COLOURS}\s+{_THINGS}"
    rf"|(?:mark\w+|visas|skriv\w*|står|färg\w*)\s+(?:i|med)\s+{_COLOURS}\b"
    rf"|{_COLOURS}-?(?:markera|färga)\w+"
    rf"|färgmarkera\w+"
    rf"|till\s+(?:höger|vänster)\b"
    rf"|{_PLACES}\s+{_THINGS})",
    re.I,
)


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the words that may ask the reader to see a colour or a place."""
    for match in _PATTERN.finditer(page.markup.running):
        yield RULE.problem(
            page.place(match.start()),
            f"Texten ”{' '.join(match[0].split())}” kan kräva att läsaren ser färgen eller platsen.",
            "Kontrollera att texten går att följa utan, till exempel genom att nämna rubriken eller ordet som står där.",
        )
