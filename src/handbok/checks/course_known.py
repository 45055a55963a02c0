"""Varje kurs som anges som förkunskap, i ett självtest eller på ett metodkort finns, och ingen kurs kräver sig själv.

Varför: Den som vill gå en kurs ska kunna hitta den, och den som kommer före.

Godkänt:

```yaml title="data/kurser/grund.yml"
namn: Grund
åtkomst: publik
status: genomförd
mål: [Kunna grunden]
```

```yaml title="data/kurser/mer.yml"
namn: Mer
åtkomst: publik
status: planerad
mål: [Kunna mer]
förkunskaper: [grund]
```

Underkänt:

```yaml title="data/kurser/grund.yml"
namn: Grund
åtkomst: publik
status: genomförd
mål: [Kunna grunden]
```

```yaml title="data/kurser/mer.yml"
namn: Mer
åtkomst: publik
status: planerad
mål: [Kunna mer]
förkunskaper: [grunden]
```

Ser inte: om förkunskaperna räcker.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.course import Course
from handbok.parts import references
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("course-known", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield prerequisites that are no courses, and those that lead back to the course itself."""
    courses = book.records(Course)
    circles: set[frozenset[str]] = set()
    for each in references(book, "course"):
        if each.id not in courses:
            if f"data/kurser/{each.id}.yml" not in book.unreadable:
                yield RULE.problem(
                    each.place, f"Kursen ”{each.id}” finns inte.", suggestion(each.id, sorted(courses)), item=each.item
                )
            continue
        if each.entry.path != f"data/kurser/{each.entry.id}.yml":
            continue  # a self-test is called as its course, and requires nothing
        circle = _before(each.id, book)
        if each.entry.id in circle and each.id in _before(each.entry.id, book) and circle not in circles:
            circles.add(circle)
            yield RULE.problem(
                each.place,
                f"Kursen ”{each.entry.id}” kräver ”{each.id}”, som i sin tur kräver ”{each.entry.id}”.",
                "Ta bort en av förkunskaperna.",
                item=each.item,
            )


def _before(course: str, book: Handbook) -> frozenset[str]:
    """Return all courses that come before one, itself among them when they go in a circle."""
    courses = book.records(Course)
    seen: set[str] = set()
    ahead = [course]
    while ahead:
        current = courses.get(ahead.pop())
        if current is not None:
            new = set(current.record.prerequisites) - seen
            seen |= new
            ahead += new
    return frozenset(seen)
