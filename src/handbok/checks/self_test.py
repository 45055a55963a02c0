"""Varje fråga i ett självtest har minst två alternativ och minst ett rätt svar.

Varför: En fråga där inget svar är rätt lär ut fel sak, och en fråga med ett enda alternativ är ingen fråga.

Godkänt:

```yaml title="data/kunskapstest/exempel.yml"
kurs: exempel
åtkomst: publik
frågor:
  - id: mal
    fråga: Vad är ett mål?
    alternativ:
      - {text: Något ni vill nå, rätt: ja, återkoppling: 'Ja, och ni behöver kunna se när ni är där.'}
      - {text: Något ni gör, återkoppling: Nej. Det är en aktivitet.}
```

Underkänt:

```yaml title="data/kunskapstest/exempel.yml"
kurs: exempel
åtkomst: publik
frågor:
  - id: mal
    fråga: Vad är ett mål?
    alternativ:
      - {text: Något ni gör, återkoppling: Nej. Det är en aktivitet.}
```

Ser inte: om svaret som är märkt som rätt verkligen är det.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.selftest import SelfTest
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import shown

RULE = Rule("self-test", Level.ERROR, SelfTest, "Handbokens egen regel")

_FEWEST = 2


def check(test: Entry[SelfTest], book: Handbook) -> Iterator[Problem]:
    """Yield questions that cannot be answered right, and those without a choice."""
    for index, question in enumerate(test.record.questions):
        place = test.key_place("frågor", index, "alternativ")
        if len(question.alternatives) < _FEWEST:
            yield RULE.problem(
                place,
                f"Frågan ”{shown(question.text)}” har färre än två alternativ.",
                "Skriv minst två svar att välja mellan.",
                item=question.id,
            )
        if not question.right:
            yield RULE.problem(
                place,
                f"Frågan ”{shown(question.text)}” har inget rätt svar.",
                "Skriv ”rätt: ja” vid minst ett alternativ.",
                item=question.id,
            )
