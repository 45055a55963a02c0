"""Varje alternativ i en färdplan har tre konsekvenser, tre fördelar och tre nackdelar.

Varför: Den som bara skriver fördelar har redan valt. Tre av varje tvingar fram det som är svårt att se.

Godkänt:

```yaml title="data/fardplaner/exempel.yml"
namn: Vägval
åtkomst: publik
fråga: Vilken väg tar vi?
alternativ:
  - id: ex-egen
    namn: Egen drift
    konsekvensanalys:
      konsekvenser: [Vi anställer, Vi köper servrar, Vi har jour]
      fördelar: [Egen kontroll, Kort väg till felet, Ingen inlåsning]
      nackdelar: [Dyrt, Sårbart vid sjukdom, Svårt att rekrytera]
```

Underkänt:

```yaml title="data/fardplaner/exempel.yml"
namn: Vägval
åtkomst: publik
fråga: Vilken väg tar vi?
alternativ:
  - id: ex-egen
    namn: Egen drift
    konsekvensanalys:
      konsekvenser: [Vi anställer, Vi köper servrar, Vi har jour]
      fördelar: [Egen kontroll, Kort väg till felet, Ingen inlåsning]
      nackdelar: [Dyrt]
```

Ser inte: om konsekvenserna är de viktigaste.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.roadmap import Consequences, Roadmap
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("roadmap-consequences", Level.WARNING, Roadmap, "Handbokens egen regel")

OF_EACH = 3
_HELP = "Skriv tre konsekvenser, tre fördelar och tre nackdelar."


def check(roadmap: Entry[Roadmap], book: Handbook) -> Iterator[Problem]:
    """Yield alternatives whose analysis is missing or has not three of each."""
    for index, each in enumerate(roadmap.record.alternatives):
        if each.analysis is None:
            message = f"Alternativet ”{each.name}” saknar konsekvensanalys."
            yield RULE.problem(roadmap.place("alternativ", index), message, _HELP, item=each.id)
        elif odd := _odd(each.analysis):
            yield RULE.problem(
                roadmap.place("alternativ", index, "konsekvensanalys"),
                f"Alternativet ”{each.name}” har {enumeration(odd)}, och det ska vara {OF_EACH} av varje.",
                _HELP,
                item=each.id,
            )


def _odd(analysis: Consequences) -> list[str]:
    counted = {name: len(getattr(analysis, name)) for name in Consequences.model_fields}
    return [f"{count} {Consequences.model_fields[name].alias}" for name, count in counted.items() if count != OF_EACH]
