"""Ord ur ordlistan förklaras första gången de står på en sida, eller i en kurs.

Varför: Den som är ny i ämnet ska inte behöva leta upp vad orden betyder (WCAG 3.1.3). I en kurs räcker det att ordet är
förklarat på kursens sida eller i en tidigare lektion. Regeln ger en anmärkning för varje sida.

Godkänt:

```yaml title="data/ordlista/exempel.yml"
namn: Ord
åtkomst: publik
termer:
  - {id: baslinje, term: baslinje, former: [baslinjen], förklaring: Läget innan ni ändrar något}
  - {id: restlista, term: restlista, förklaring: Det som är kvar att göra}
```

```markdown title="docs/exempel.md"
Börja med en {{ begrepp("baslinje") }}. Jämför sedan med baslinjen. En restlista är det som är kvar.
```

Underkänt:

```yaml title="data/ordlista/exempel.yml"
namn: Ord
åtkomst: publik
termer:
  - {id: baslinje, term: baslinje, former: [baslinjen], förklaring: Läget innan ni ändrar något}
```

```markdown title="docs/exempel.md"
Jämför med baslinjen.
```

Ser inte: om ordet används i en annan betydelse än ordlistans, och om läsaren redan kan det. Vardagsord i ordlistan
(vardagsord: ja), rubriker, tabeller och länkar räknas inte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok import terms
from handbok.handbook import Handbook
from handbok.lessons import course_page, lessons_of
from handbok.markdown.blocks import Kind
from handbok.models.course import Course
from handbok.models.term import Glossary, Term
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("term-explained", Level.REVIEW, Handbook, "WCAG 3.1.3")

_READ = {Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE}
_NAMED = 6
"""How many words one sentence can hold."""
_DEFINES = re.compile(r"[*_]*(?: \([^()]*\))?\s+(?:är|betyder|innebär|kallas|visar|säger|beskriver)\b")
"""What follows a word that its own sentence explains."""


def check(book: Handbook) -> Iterator[Problem]:
    """Yield each page's words of the glossary that nothing has explained when they are first used."""
    known = {form.casefold(): term for term in _special(book) for form in term.words}
    if not known:
        return
    found = terms.pattern(known)
    for row in _rows(book):
        explained: set[str] = set()
        for page in row:
            yield from _unexplained(page, found, known, explained)


def _special(book: Handbook) -> Iterator[Term]:
    """Yield the terms that not everyone knows."""
    for glossary in book.records(Glossary).values():
        yield from (term for term in glossary.record.terms if term.everyday == "nej")


def _rows(book: Handbook) -> Iterator[list[Page]]:
    """Yield pages that are read one after another: those of a course, and every other page alone."""
    courses = [[*_home(book, id), *lessons_of(book, id)] for id in book.records(Course)]
    yield from courses
    of_courses = {page.path for row in courses for page in row}
    for page in book.pages.values():
        if page.path not in of_courses and not any(call.name == "ordlista" for call in page.markup.jinja.calls):
            yield [page]


def _home(book: Handbook, course: str) -> list[Page]:
    page = book.pages.get(course_page(course))
    return [page] if page else []


def _unexplained(page: Page, found: re.Pattern[str], known: dict[str, Term], explained: set[str]) -> Iterator[Problem]:
    """Yield one finding, and note what the page explains for those that come after it."""
    here = {term.id: at for at, term in sorted(_called(page, known), key=lambda each: -each[0])}
    told: dict[str, tuple[str, int]] = {}
    for match, defines in _uses(page, found):
        term = known[match[0].casefold()]
        at = match.start()
        if term.id in explained or term.id in told or here.get(term.id, at) < at:
            continue
        if defines:
            explained.add(term.id)
        else:
            told[term.id] = (match[0], at)
    explained |= {*here, *told}  # told once is enough in a course
    if told:
        yield _problem(page, list(told.values()))


def _called(page: Page, known: dict[str, Term]) -> Iterator[tuple[int, Term]]:
    for call in page.markup.jinja.calls:
        word, _ = terms.explained(call) or ("", "")
        if word.casefold() in known:
            yield call.start, known[word.casefold()]


def _uses(page: Page, found: re.Pattern[str]) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield each use in what is read as sentences, and whether the sentence says what the word means."""
    text = page.markup.running
    links = [(link.start, link.end) for link in page.markup.links]
    for block in page.markup.blocks:
        if block.kind not in _READ:
            continue
        for match in found.finditer(text, block.start, block.start + len(block.text)):
            if not any(start <= match.start() < end for start, end in links):
                yield match, _DEFINES.match(text, match.end()) is not None


def _problem(page: Page, told: list[tuple[str, int]]) -> Problem:
    words = [f"”{word}”" for word, _ in told[:_NAMED]]
    more = len(told) - len(words)
    named = enumeration([*words, f"{more} till"] if more else words)
    first = told[0][0]
    return RULE.problem(
        page.place(told[0][1]),
        f"Sidan använder {named} utan att förklara {'orden' if len(told) > 1 else 'ordet'} första gången.",
        f'Kan läsaren behöva förklaringen skriver du {{{{ begrepp("{first}") }}}} i stället för ordet.',
    )
