"""Forms: what one asks for, and all of them to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import names
from handbok.components.courses import CourseView
from handbok.components.methods import all_phases
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.course import Course
from handbok.models.form import Form
from handbok.models.process import Phase
from handbok.swedish import alphabetical


@dataclass(frozen=True)
class FormView:
    """Show a form: its page, and what it names, as the reader may see them."""

    context: Context
    id: str

    @cached_property
    def record(self) -> Form:
        """Return the form."""
        return self.context.record(Form, self.id).record

    @property
    def href(self) -> str | None:
        """Return the address of the form's page, or None when the reader may not see it."""
        page = Form.page(self.id)
        return self.context.url(page) if page in self.context.book.pages else None

    @property
    def roles(self) -> list[str]:
        """Return the names of the roles that fill it in."""
        return [names.role(self.context, None, id) for id in self.record.filled_in_by]

    @property
    def phases(self) -> list[Phase]:
        """Return the phases it is used in, in the order of their processes."""
        return [phase for phase in all_phases(self.context) if phase.id in self.record.phases]

    @property
    def courses(self) -> list[CourseView]:
        """Return the courses that use it, those that the reader may see."""
        seen = self.context.book.records(Course)
        return [CourseView(self.context, id) for id in self.record.courses if id in seen]


def all_forms(context: Context) -> list[FormView]:
    """Return the forms that the reader may see, in alphabetical order."""
    views = [FormView(context, id) for id in context.book.records(Form)]
    return sorted(views, key=lambda view: alphabetical(view.record.name))


def forms_of_phase(context: Context, phase: str) -> list[FormView]:
    """Return the forms of a phase."""
    return [view for view in all_forms(context) if phase in view.record.phases]


def form(context: Context, id: str) -> str:
    """Return what to know of a form, and what it asks for."""
    return render("mall.html", context, form=FormView(context, id))


def catalogue(context: Context) -> str:
    """Return every form, with what a script can choose them by."""
    views = all_forms(context)
    phases = {id for view in views for id in view.record.phases}
    courses = {course.id: course.record.name for view in views for course in view.courses}
    return render(
        "mallkatalog.html",
        context,
        forms=views,
        phases=[(phase.id, phase.name) for phase in all_phases(context) if phase.id in phases],
        courses=sorted(courses.items(), key=lambda pair: alphabetical(pair[1])),
        formats=[(each, each) for each in sorted({view.record.format for view in views})],
    )


def course_forms(context: Context, course: str) -> str:
    """Return the forms of a course as a list."""
    views = [view for view in all_forms(context) if course in view.record.courses]
    return render("kursmallar.html", context, forms=views)
