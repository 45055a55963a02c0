"""Ett självtest har sex till tio frågor.

Varför: Färre frågor visar inte om läsaren har förstått kursen, och fler tar för lång tid.

Godkänt:

```yaml title="data/kunskapstest/exempel.yml"
kurs: exempel
åtkomst: publik
frågor:
  - id: ett
    fråga: Är ett rätt?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Det stämmer.}
      - {text: Nej, återkoppling: Jo.}
  - id: tva
    fråga: Är tva rätt?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Det stämmer.}
      - {text: Nej, återkoppling: Jo.}
  - id: tre
    fråga: Är tre rätt?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Det stämmer.}
      - {text: Nej, återkoppling: Jo.}
  - id: fyra
    fråga: Är fyra rätt?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Det stämmer.}
      - {text: Nej, återkoppling: Jo.}
  - id: fem
    fråga: Är fem rätt?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Det stämmer.}
      - {text: Nej, återkoppling: Jo.}
  - id: sex
    fråga: Är sex rätt?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Det stämmer.}
      - {text: Nej, återkoppling: Jo.}
```

Underkänt:

```yaml title="data/kunskapstest/exempel.yml"
kurs: exempel
åtkomst: publik
frågor:
  - id: ett
    fråga: Är ett rätt?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Det stämmer.}
      - {text: Nej, återkoppling: Jo.}
```

Ser inte: om frågorna täcker kursens mål.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.selftest import SelfTest
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("self-test-size", Level.WARNING, SelfTest, "Handbokens egen regel")

FEWEST, MOST = 6, 10


def check(test: Entry[SelfTest], book: Handbook) -> Iterator[Problem]:
    """Yield a test with too few or too many questions."""
    count = len(test.record.questions)
    if not FEWEST <= count <= MOST:
        yield RULE.problem(
            test.key_place("frågor"),
            f"Självtestet har {count} {'fråga' if count == 1 else 'frågor'}.",
            f"Ett självtest har {FEWEST}–{MOST} frågor.",
        )
