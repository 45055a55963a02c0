"""En bild visar inte text som kunde ha stått som text.

Varför: Text i en bild går inte att förstora utan att bli suddig, och inte att söka, kopiera eller få uppläst
(WCAG 1.4.5, EN 301 549 9.1.4.5).

Godkänt:

```markdown title="docs/exempel.md"
![Karta över hur ärendet går mellan tre enheter](arendets-vag.svg)
```

```text title="docs/arendets-vag.svg"
<svg xmlns="http://www.w3.org/2000/svg"/>
```

Underkänt:

```markdown title="docs/exempel.md"
![Inställningar i systemet](skarmdump-installningar.png)
```

```text title="docs/skarmdump-installningar.png"
```

Ser inte: vad som är målat i bilden; den går på bildens namn och på hur lång ersättande text den har.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("image-text", Level.REVIEW, Page, "WCAG 1.4.5")

MAX_ALT = 150
"""A longer alternative text most often repeats what stands in the picture."""

_NAMES = re.compile(
    r"(?:^|[-_. ])(?:text|tabell|affisch|infografik|sk[aä]rm(?:dump|bild|klipp)|screenshots?|snip)(?=[-_. \d]|$)", re.I
)


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the pictures whose name or long text suggests that they hold text."""
    for link in page.markup.links:
        if not link.picture:
            continue
        name = link.target.rpartition("/")[2]
        if _NAMES.search(name.rpartition(".")[0]):
            reason = f"Bilden heter ”{name}” och kan vara en bild av text."
        elif len(link.text) > MAX_ALT:
            reason = f"Bildens text är {len(link.text)} tecken lång, som om bilden innehåller text."
        else:
            continue
        yield RULE.problem(
            page.place(link.start),
            reason,
            "Kontrollera om texten i bilden kan stå på sidan i stället, som text eller tabell.",
        )
