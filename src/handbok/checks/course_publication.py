"""Varje kursläge visas för en åtkomst, och varje lektion hör till en kurs.

Varför: Kursens rad ”publicering” bestämmer vem som ser lektionerna. Ett läge som ingen åtkomst visar är felstavat, och
lektioner utan kurs har inget läge alls. Tills det är rättat ser bara de som ser allt lektionerna.

Godkänt:

```yaml title="data/atkomst/publik.yml"
namn: Publik
mediekrav: full
kurslägen: [publik]
```

```yaml title="data/kurser/exempel.yml"
namn: Exempel
åtkomst: publik
status: genomförd
publicering: publik
mål: [Kunna mer]
```

Underkänt:

```yaml title="data/atkomst/publik.yml"
namn: Publik
mediekrav: full
kurslägen: [publik]
```

```yaml title="data/kurser/exempel.yml"
namn: Exempel
åtkomst: publik
status: genomförd
publicering: pulbik
mål: [Kunna mer]
```

Ser inte: om lektionerna är färdiga.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.audience import Audience
from handbok.models.course import DRAFT, Course
from handbok.problem import Level, Problem
from handbok.publication import course_of
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("course-publication", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield states that open to nobody or to two audiences, and lessons that belong to no course."""
    yield from _unknown(book)
    yield from _ambiguous(book)
    yield from _without_course(book)


def _unknown(book: Handbook) -> Iterator[Problem]:
    known = {state for audience in book.chain.audiences.values() for state in audience.course_states}
    if book.partly_read(Audience):
        return
    for course in book.records(Course).values():
        if course.record.publication not in {*known, DRAFT}:
            yield RULE.problem(
                course.place("publicering"),
                f"Kursläget ”{course.record.publication}” visas inte för någon åtkomst.",
                suggestion(course.record.publication, sorted(known)),
            )


def _ambiguous(book: Handbook) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for id, audience in book.records(Audience).items():
        for index, state in enumerate(audience.record.course_states):
            first = seen.setdefault(state, id)
            if first != id:
                yield RULE.problem(
                    audience.place("kurslägen", index),
                    f"Kursläget ”{state}” står också hos åtkomsten ”{first}”.",
                    "Låt läget stå hos den åtkomst som ser minst; de som ser mer ser också lektionerna.",
                )


def _without_course(book: Handbook) -> Iterator[Problem]:
    courses = book.records(Course)
    told: set[str] = set()
    for page in book.pages.values():
        course = course_of(page.path)
        if course is None or course in courses or course in told or f"data/kurser/{course}.yml" in book.unreadable:
            continue
        told.add(course)
        yield RULE.problem(
            page.meta_place("åtkomst"),
            f"Mappen docs/kurser/{course}/ har lektioner, men kursen ”{course}” finns inte.",
            f"Lägg till data/kurser/{course}.yml, eller flytta sidan.",
        )
