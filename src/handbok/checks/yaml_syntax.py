"""Filen går att läsa som YAML: indrag, kolon, citattecken och parenteser stämmer.

Varför: Ett enda tecken fel gör att ingenting i filen går att läsa.
Felet visas där det ska rättas, till exempel vid citattecknet som aldrig stängs.

Godkänt:

```yaml title="data/projekt/exempel.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
beskrivning: "Mål: en fil som går att läsa"
```

Underkänt:

```yaml title="data/projekt/exempel.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
beskrivning: Mål: en fil som inte går att läsa
```

Ser inte: om det som står i filen är sant.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("yaml-syntax", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the syntax faults that the loader met."""
    return RULE.read(book)
