"""A course's lessons in order, each with its place among the others and how long it takes to read."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from handbok.models.base import texts_in
from handbok.models.selftest import SelfTest
from handbok.navigation import place
from handbok.publication import course_of

if TYPE_CHECKING:
    from handbok.handbook import Handbook
    from handbok.page import Page

WORDS_A_MINUTE = 180
"""What an adult reads of a text to learn from, with room for a second look (a little under the usual 200–250)."""


def course_page(course: str) -> str:
    """Return the path of a course's own page, from docs/."""
    return f"kurser/{course}/index.md"


def booklet(course: str) -> str:
    """Return the address of a course's booklet, from the site's root."""
    return f"kurser/{course}/{course}.pdf"


def lessons_of(book: Handbook, course: str) -> list[Page]:
    """Return the lessons of a course, as its readers should take them."""
    return sorted((page for path, page in book.pages.items() if course_of(path) == course), key=place)


def lesson_id(page: Page) -> str:
    """Return what a lesson is called within its course: its address from the course's."""
    return page.url.removeprefix(f"kurser/{course_of(page.path)}/")


def minutes(book: Handbook, page: Page) -> int:
    """Return about how many minutes a page takes to read, self-tests with it, exercises and films aside."""
    tests = book.records(SelfTest)
    called = (call for call in page.markup.jinja.calls if call.name == "sjalvtest")
    shown = [tests[id] for call in called for id in (*call.args, *dict(call.kwargs).values()) if id in tests]
    texts = [page.markup.words, *(text for test in shown for text in texts_in(test.record))]
    return max(1, ceil(sum(len(text.split()) for text in texts) / WORDS_A_MINUTE))


@dataclass(frozen=True)
class Lesson:
    """Place a lesson: from 1, of how many, and what stands before and after it."""

    course: str
    page: Page
    number: int
    count: int
    previous: Page | None
    next: Page | None


def lesson(book: Handbook, page: Page) -> Lesson | None:
    """Return a page's place in its course, or None when it is no lesson. The first lesson follows the course's page."""
    course = course_of(page.path)
    if course is None:
        return None
    row = [each.path for each in lessons_of(book, course)]
    at = row.index(page.path)
    before = row[at - 1] if at else course_page(course)
    after = row[at + 1] if at + 1 < len(row) else None
    return Lesson(course, page, at + 1, len(row), book.pages.get(before), book.pages[after] if after else None)
