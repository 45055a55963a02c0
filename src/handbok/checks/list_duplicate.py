"""Inget står två gånger i samma lista.

Varför: En kommun som står två gånger bland åtta räknas som två, och ett id som två poster delar pekar på båda.

Godkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
  - {id: soderby, namn: Söderby, typ: kommun}
grupper:
  - {id: styrgrupp, namn: Styrgrupp, medlemmar: [norrby, soderby]}
```

Underkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun}
  - {id: soderby, namn: Söderby, typ: kommun}
grupper:
  - {id: styrgrupp, namn: Styrgrupp, medlemmar: [norrby, soderby, norrby]}
```

Ser inte: samma sak sagd med olika ord. Riskers id prövar regeln risk-id-unique.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.organisation import Organisation
from handbok.models.risk import Risk
from handbok.parts import Value, values
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import shown

RULE = Rule("list-duplicate", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the later of two equal texts or ids of a list."""
    for entries in book.entries.values():
        for entry in entries.values():
            for value in values(entry.record):
                if isinstance(value.value, tuple):
                    yield from _repeated(value, entry)


def _repeated(found: Value, entry: Entry[Any]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, each in enumerate(found.value):
        for key, text in _names(each):
            first = seen.setdefault(f"{key}:{text.casefold()}", index)
            if first != index:
                line = entry.place(*found.path, first).line
                yield RULE.problem(
                    entry.place(*found.path, index, *([key] if key else [])),
                    f"”{shown(text)}” står redan i listan, på rad {line}.",
                    "Ta bort den ena, eller rätta den som är fel.",
                    item=found.item if isinstance(each, str) else getattr(each, "id", ""),
                )
                break


def _names(each: Any) -> Iterator[tuple[str, str]]:
    """Yield what must not be the same in two entries of a list."""
    if isinstance(each, str):
        yield "", each
    elif isinstance(id := getattr(each, "id", None), str) and not isinstance(each, Risk):
        yield "id", id
        if isinstance(each, Organisation):
            yield "namn", each.name
