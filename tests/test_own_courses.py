"""The handbook's own courses hold what their readers come for, and are easy to read."""

from __future__ import annotations

import re
import statistics
from functools import cache
from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.lessons import course_page, lessons_of
from handbok.markdown import sentences
from handbok.models.course import Course
from handbok.models.form import Form
from handbok.models.selftest import SelfTest
from handbok.page import Page

ROOT = Path(__file__).parents[1]
MOST_LIX = 45
LAST = ["Självtest", "Det här kan du nu"]
COURSES = sorted(file.stem for file in (ROOT / "data" / Course.FOLDER).glob("*.yml"))


@cache
def handbook() -> Handbook:
    return load(ROOT)


def source(page: Page) -> str:
    return (ROOT / "docs" / page.path).read_text(encoding="utf-8")


def lessons(course: str) -> list[Page]:
    """Return the lessons that teach: all but the self-test and the closing page."""
    return lessons_of(handbook(), course)[: -len(LAST)]


def lix(page: Page) -> float:
    return sentences.lix(each for block in page.markup.blocks for each in sentences.find(block.text))


def test_eight_courses() -> None:
    """Four are held and four planned, each with a state that says who sees its lessons."""
    records = [entry.record for entry in handbook().records(Course).values()]
    assert sorted(each.status for each in records) == ["genomförd"] * 4 + ["planerad"] * 4
    assert all(each.time and each.goals and each.target_group for each in records)


@pytest.mark.parametrize("course", COURSES)
def test_every_planned_lesson_is_written(course: str) -> None:
    """A course's lessons are those that it promises, in its order, then its self-test and what one can do now."""
    promised = handbook().records(Course)[course].record.planned_lessons
    assert [page.title for page in lessons_of(handbook(), course)] == [*promised, *LAST]


@pytest.mark.parametrize("course", COURSES)
def test_every_lesson_can_be_worked_by(course: str) -> None:
    """A lesson says what one can do after it, ends in an exercise of one's own, and warns of what goes wrong."""
    for page in lessons(course):
        text = source(page)
        assert "Efter lektionen kan du" in text, page.path
        assert text.count('class="hb-ovning"') == 1, page.path
        assert "## Vanliga fallgropar" in text, page.path


@pytest.mark.parametrize("course", COURSES)
def test_example_is_said_to_be_invented(course: str) -> None:
    """The course's own page and its first lesson say that the case is invented."""
    for page in (handbook().pages[course_page(course)], lessons(course)[0]):
        assert re.search(r"påhitt|hittat på", source(page)), page.path


@pytest.mark.parametrize("course", COURSES)
def test_lessons_lead_to_the_forms(course: str) -> None:
    """Every template that says it belongs to a course is linked from its lessons, and from its own page."""
    linked = set(re.findall(r"mallar/([a-z-]+)\.md", "".join(source(page) for page in lessons(course))))
    own = {id for id, entry in handbook().records(Form).items() if course in entry.record.courses}
    assert own
    assert own <= linked
    assert f'{{{{ kursmallar("{course}") }}}}' in source(handbook().pages[course_page(course)])


@pytest.mark.parametrize("course", COURSES)
def test_self_test(course: str) -> None:
    """The self-test has six to ten questions, each answer says why, and stands on its own page."""
    questions = handbook().records(SelfTest)[course].record.questions
    assert 6 <= len(questions) <= 10
    assert all(each.right and all(answer.feedback for answer in each.alternatives) for each in questions)
    assert f'{{{{ sjalvtest("{course}") }}}}' in source(lessons_of(handbook(), course)[-2])


def test_easy_to_read() -> None:
    """Half of the courses' pages have a LIX below what is hard for many; plain-language looks at each page."""
    pages = [page for path, page in handbook().pages.items() if Path(path).parts[0] == Course.FOLDER]
    assert statistics.median(map(lix, pages)) < MOST_LIX
