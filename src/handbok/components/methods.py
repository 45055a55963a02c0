"""Method cards: the head of a card's page, and all cards to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from handbok.components import names
from handbok.components.courses import CourseView
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.course import Course
from handbok.models.method import Effort, Method
from handbok.models.process import Phase, Process
from handbok.swedish import alphabetical, slug


@dataclass(frozen=True)
class MethodView:
    """Show a method: its page, and what it names, as the reader may see them."""

    context: Context
    id: str

    @cached_property
    def record(self) -> Method:
        """Return the method."""
        return self.context.record(Method, self.id).record

    @property
    def href(self) -> str | None:
        """Return the address of the card's page, or None when the reader may not see it."""
        page = Method.page(self.id)
        return self.context.url(page) if page in self.context.book.pages else None

    @property
    def time(self) -> str:
        """Return the time as exactly as it is known."""
        return self.record.time or self.record.effort

    @property
    def leader(self) -> str | None:
        """Return the name of the role that leads it, if one is given."""
        return names.role(self.context, None, self.record.led_by) if self.record.led_by else None

    @property
    def phases(self) -> list[Phase]:
        """Return the phases it fits in, in the order of their processes."""
        return [phase for phase in all_phases(self.context) if phase.id in self.record.phases]

    @property
    def courses(self) -> list[CourseView]:
        """Return the courses that teach it, those that the reader may see."""
        seen = self.context.book.records(Course)
        return [CourseView(self.context, id) for id in self.record.courses if id in seen]


def all_phases(context: Context) -> list[Phase]:
    """Return the phases of all processes that the reader may see."""
    return [phase for entry in context.book.records(Process).values() for phase in entry.record.phases]


def facts(context: Context, id: str) -> str:
    """Return what to know of a method before choosing it."""
    return render("metodfakta.html", context, method=MethodView(context, id))


def catalogue(context: Context) -> str:
    """Return every card, with what a script can choose them by."""
    methods = [MethodView(context, id) for id in context.book.records(Method)]
    fitting = {id for method in methods for id in method.record.phases}
    areas = sorted({method.record.area for method in methods}, key=alphabetical)
    efforts = [effort for effort in get_args(Effort) if effort in {method.record.effort for method in methods}]
    return render(
        "metodkatalog.html",
        context,
        methods=sorted(methods, key=lambda method: alphabetical(method.record.name)),
        areas=[(slug(area), area) for area in areas],
        phases=[(phase.id, phase.name) for phase in all_phases(context) if phase.id in fitting],
        efforts=[(slug(effort), effort) for effort in efforts],
    )
