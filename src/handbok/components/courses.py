"""Courses: the catalogue, one course's facts, and its lessons."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components import names
from handbok.components.template import render
from handbok.lessons import course_page, lesson_id, lessons_of, minutes
from handbok.macro import Context
from handbok.models.course import Course
from handbok.page import Page
from handbok.swedish import alphabetical, long_date


@dataclass(frozen=True)
class CourseView:
    """Show a course: its pages as the reader may see them, and its values in words."""

    context: Context
    id: str

    @property
    def record(self) -> Course:
        """Return the course."""
        return self.context.record(Course, self.id).record

    @property
    def href(self) -> str | None:
        """Return the address of the course's own page, or None when the reader may not see one."""
        page = course_page(self.id)
        return self.context.url(page) if page in self.context.book.pages else None

    @property
    def status(self) -> str:
        """Return the status, with the day a planned course is planned for."""
        course = self.record
        until = f" till {long_date(course.planned_for)}" if course.planned_for else ""
        return f"{course.status.capitalize()}{until}"

    @property
    def level(self) -> str | None:
        """Return the level, if it is known."""
        return self.record.level.capitalize() if self.record.level else None

    @property
    def owner(self) -> str | None:
        """Return the name of the role that owns the course, if it is known."""
        return names.role(self.context, None, self.record.owner) if self.record.owner else None

    @property
    def prerequisites(self) -> list[CourseView]:
        """Return the courses to take before, those that the reader may see."""
        seen = self.context.book.records(Course)
        return [CourseView(self.context, id) for id in self.record.prerequisites if id in seen]

    @property
    def lessons(self) -> list[Page]:
        """Return the pages of the course's folder but its own, in order."""
        return lessons_of(self.context.book, self.id)

    @property
    def planned(self) -> list[str]:
        """Return the planned lessons that are not yet pages."""
        written = {page.title.casefold() for page in self.lessons}
        return [title for title in self.record.planned_lessons if title.casefold() not in written]


def catalogue(context: Context) -> str:
    """Return every course as a row."""
    courses = [CourseView(context, id) for id in context.book.records(Course)]
    return render("kurskatalog.html", context, courses=sorted(courses, key=_place), lesson_id=lesson_id)


def facts(context: Context, id: str) -> str:
    """Return what a reader needs to know before the course; what the source does not tell is said to be missing."""
    return render("kursfakta.html", context, course=CourseView(context, id))


def lessons(context: Context, id: str) -> str:
    """Return the lessons that are pages as links, and the planned ones."""
    course = CourseView(context, id)
    return render("kursmoment.html", context, course=course, lesson_id=lesson_id, minutes=minutes)


def _place(course: CourseView) -> tuple[int, tuple[int, ...]]:
    return course.record.order, alphabetical(course.record.name)
