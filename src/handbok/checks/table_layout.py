"""En tabell visar uppgifter i rader och kolumner, och används inte för att placera saker på sidan.

Varför: Skärmläsaren läser en tabell cell för cell, och då kommer det som bara är placering i fel ordning
(WCAG 1.3.2, EN 301 549 9.1.3.2).

Godkänt:

```markdown title="docs/exempel.md"
<table><tr><th scope="col">Roll</th></tr><tr><td>Projektledare</td></tr></table>
```

Underkänt:

```markdown title="docs/exempel.md"
<table><tr><td>Vänster spalt</td><td>Höger spalt</td></tr></table>
```

Ser inte: en tabell med rubriker som ändå bara placerar.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("table-layout", Level.ERROR, Page, "WCAG 1.3.2")


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the HTML tables without a header cell, and those that say themselves that they are layout."""
    ends = [match.start() for match in re.finditer(r"</table\b", page.markup.prose, re.I)]
    headers = [tag.start for tag in page.markup.tags if tag.name == "th"]
    for tag in page.markup.tags:
        if tag.name != "table":
            continue
        at = bisect_left(ends, tag.end)
        end = ends[at] if at < len(ends) else len(page.body)
        first = bisect_left(headers, tag.start)
        has_header = first < len(headers) and headers[first] < end
        if not has_header or tag.get("role") in {"presentation", "none"}:
            yield RULE.problem(
                page.place(tag.start),
                "Tabellen saknar rubrikceller, som om den bara placerar innehållet.",
                "Skriv innehållet som stycken eller lista, eller gör en tabell med rubriker i Markdown.",
            )
