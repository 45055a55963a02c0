"""En tabell har en rubrik för varje kolumn, och är den stor skrivs den med ett makro.

Varför: Skärmläsaren läser upp kolumnens rubrik före varje cell; utan den är tabellen bara ord efter varandra
(WCAG 1.3.1, EN 301 549 9.1.3.1).

Godkänt:

```markdown title="docs/exempel.md"
| Roll | Uppgift |
|---|---|
| Projektledare | Leder arbetet |
```

Underkänt:

```markdown title="docs/exempel.md"
| | |
|---|---|
| Projektledare | Leder arbetet |
```

Granska:

```markdown title="docs/exempel.md"
| År | Kostnad |
|---|---|
| 2024 | 1 200 |
| 2025 | 1 500 |
| 2026 | 900 |
```

Ser inte: om rubrikerna säger vad som står under dem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown.tables import Table
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("table-header", Level.ERROR, Page, "WCAG 1.3.1")

MAX_COLUMNS = 6
"""Wider tables need row headers and a box to scroll in, which Markdown cannot give."""

_NUMBER = re.compile(r"[-–−+]?\d[\d\s\u00a0]*(?:,\d+)?\s?(?:%|kr|tkr|mnkr)?")
_FEWEST_NUMBERS = 3


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the tables without headers, those too wide, and those of numbers."""
    for table in page.markup.tables:
        place = page.place(table.start)
        if not any(table.header):
            yield RULE.problem(place, "Tabellen saknar kolumnrubriker.", "Skriv en rad med rubriker överst i tabellen.")
        elif not all(table.header[1:]):
            yield RULE.problem(place, "Tabellen har en kolumn utan rubrik.", "Skriv en rubrik för varje kolumn.")
        if len(table.header) > MAX_COLUMNS:
            yield RULE.problem(
                place,
                f"Tabellen har {len(table.header)} kolumner, och högst {MAX_COLUMNS} går att läsa på en telefon.",
                "Dela tabellen, eller lägg uppgifterna i data/ och visa dem med ett makro.",
            )
        elif _compares(table):
            yield RULE.problem(
                place,
                "Tabellen har en kolumn med tal att jämföra.",
                "Kontrollera om talen hör hemma i data/ och kan visas med ett makro, med rätt enhet och ordning.",
                level=Level.REVIEW,
            )


def _compares(table: Table) -> bool:
    columns = zip(*(row for row in table.rows if len(row) == len(table.header)), strict=True)
    return any(sum(bool(_NUMBER.fullmatch(cell)) for cell in column) >= _FEWEST_NUMBERS for column in columns)
