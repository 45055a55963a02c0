"""En erfarenhet säger vad som hände, varför, vad man bör göra och var rådet gäller.

Varför: Ett råd utan orsak går inte att bedöma, och en erfarenhet utan råd hjälper ingen annan.

Godkänt:

```yaml title="data/erfarenheter/exempel.yml"
namn: Införandet
åtkomst: publik
källa: Projektets slutrapport
erfarenheter:
  - {id: utbilda-tidigt, erfarenhet: Utbildningen kom för sent, orsak: Den planerades efter bytet, råd: Utbilda veckan före, gäller: [Införanden]}
```

Underkänt:

```yaml title="data/erfarenheter/exempel.yml"
namn: Införandet
åtkomst: publik
källa: Projektets slutrapport
erfarenheter:
  - {id: utbilda-tidigt, erfarenhet: Utbildningen kom för sent}
```

Ser inte: om rådet är gott.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.lesson import LessonRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration, shown

RULE = Rule("lesson-whole", Level.WARNING, LessonRegister, "Handbokens egen regel")


def check(register: Entry[LessonRegister], book: Handbook) -> Iterator[Problem]:
    """Yield lessons without a cause, an advice or a place where it applies."""
    for index, lesson in enumerate(register.record.lessons):
        parts = (("orsak", lesson.cause), ("råd", lesson.advice), ("gäller", lesson.applies_to))
        lacking = [key for key, value in parts if not value]
        if lacking and not register.place("erfarenheter", index).muted:
            yield RULE.problem(
                register.place("erfarenheter", index),
                f"Erfarenheten ”{shown(lesson.text)}” saknar {enumeration(lacking)}.",
                f"Lägg till {enumeration(lacking)}.",
                item=lesson.id,
            )
