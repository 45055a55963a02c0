"""Ett diagram har namngivna serier, en skala och antal svar.

Varför: Ett diagram med ”Serie1” och utan tal går inte att tolka, inte att räkna om och inte att läsa med skärmläsare
(WCAG 1.1.1).

Godkänt:

```yaml title="data/formagor/exempel.yml"
namn: Exempel
åtkomst: publik
svar: 15
skala: {från: 1, till: 5}
områden:
  - id: leda
    namn: Leda
    förmågor:
      - {id: bygga-kultur, namn: Bygga kultur, vikt: 4.5, mognad: 2.5, standardavvikelse: 0.5}
```

Underkänt:

```yaml title="data/formagor/exempel.yml"
namn: Exempel
åtkomst: publik
områden:
  - id: leda
    namn: Leda
    förmågor:
      - {id: bygga-kultur, namn: Bygga kultur, vikt: 4.5, mognad: 7, standardavvikelse: 0.5}
```

```markdown title="docs/exempel.md"
| Förmåga | Serie1 |
|---|---|
| Leda | 3 |
```

Ser inte: diagram i bilder, och om värdena är rätt räknade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.capability import Capability, CapabilityMap
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import number

RULE = Rule("chart-data", Level.ERROR, Handbook, "WCAG 1.1.1")

_UNNAMED = re.compile(r"\b(?:serie|series|dataserie)\s?\d+\b", re.I)
_NAME = "Skriv vad serien visar, till exempel ”Strategisk vikt”."


def check(book: Handbook) -> Iterator[Problem]:
    """Yield series without names, and maps of capabilities that cannot be drawn."""
    for page in book.pages.values():
        for match in _UNNAMED.finditer(page.markup.running):
            yield RULE.problem(page.place(match.start()), f"”{match[0]}” säger inte vad serien visar.", _NAME)
    for entries in book.entries.values():
        for entry in entries.values():
            for path, text in entry.tree.texts():
                if unnamed := _UNNAMED.search(text):
                    message = f"”{unnamed[0]}” säger inte vad serien visar."
                    yield RULE.problem(entry.place(*path), message, _NAME, item=entry.tree.item(path))
    for each in book.records(CapabilityMap).values():
        yield from _drawn(each)


def _drawn(map: Entry[CapabilityMap]) -> Iterator[Problem]:
    record = map.record
    found = record.capabilities
    valued = [each for each in found if not (each.weight is None and each.maturity is None)]
    if valued and record.scale is None:
        message = "Kartan har värden men ingen skala."
        yield RULE.problem(map.key_place("områden"), message, "Skriv skala: {från: …, till: …}.")
    for number_, area in enumerate(record.areas):
        for index, each in enumerate(area.capabilities):
            if fault := _fault(each, record):
                place = map.place("områden", number_, "förmågor", index)
                yield RULE.problem(place, f"Förmågan ”{each.name}” {fault[0]}.", fault[1], item=each.id)


def _fault(each: Capability, map: CapabilityMap) -> tuple[str, str] | None:
    if each.maturity is not None and each.answers is None and map.answers is None:
        return "har ett medelvärde men inget antal svar", "Skriv svar, för kartan eller för förmågan."
    scale = map.scale
    for value in (each.weight, each.maturity):
        if scale is not None and value is not None and not scale.low <= value <= scale.high:
            return f"har värdet {number(value)}, utanför skalan {scale.span}", "Rätta värdet eller skalan."
    return None
