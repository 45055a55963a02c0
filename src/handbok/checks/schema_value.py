"""Varje värde är av rätt slag: text, heltal, datum, lista eller ett av de tillåtna orden.

Varför: Ett tal inom citattecken eller ett datum på fel form ger fel i tabeller och uträkningar.

Så läses värden utan citattecken: hela tal och decimaltal med punkt är tal, true och false är sant och falskt,
och allt annat är text. Ord som yes och on, klockslag som 12:30, nummer som 007 och datum är alltså text; ett datum
blir ett datum bara där posten ska ha ett. Det som står inom citattecken är alltid text.

Godkänt:

```yaml title="data/kurser/exempel.yml"
namn: "2024"
åtkomst: publik
ordning: 10
status: planerad
planerad_till: 2027-03-31
mål: [Kunna läsa värden]
```

Underkänt:

```yaml title="data/kurser/exempel.yml"
namn: 2024
åtkomst: publik
ordning: "10"
status: planerat
planerad_till: 31 mars 2027
mål: Kunna läsa värden
```

Ser inte: om värdet är rätt i sak.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("schema-value", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the values of the wrong kind that the loader met."""
    return RULE.read(book)
