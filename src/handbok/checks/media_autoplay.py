"""Ingen film och inget ljud startar av sig självt.

Varför: Ljud som startar av sig självt dränker skärmläsarens röst och stör den som har svårt att koncentrera sig
(WCAG 1.4.2, EN 301 549 9.1.4.2).

Godkänt:

```markdown title="docs/exempel.md"
Filmen startar när du trycker på knappen.
```

Underkänt:

```markdown title="docs/exempel.md"
<video src="film.mp4" autoplay></video>
```

```text title="docs/film.mp4"
```

Ser inte: rörelse inuti en bild, till exempel en animerad GIF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown import attributelists
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("media-autoplay", Level.ERROR, Page, "WCAG 1.4.2")


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield every autoplay, on HTML elements and in Markdown's attribute lists."""
    starts = [
        attribute.start for tag in page.markup.tags for attribute in tag.attributes if attribute.name == "autoplay"
    ]
    for each in attributelists.find(page.markup.prose):
        starts += [each.start + match.start() for match in re.finditer(r"\bautoplay\b", each.source)]
    for start in starts:
        yield RULE.problem(
            page.place(start), "Filmen eller ljudet startar av sig självt.", "Ta bort autoplay; läsaren startar själv."
        )
