"""Who sees a course's lessons: what the page, the course and the course's publication state all allow.

Decided once, when a handbook is loaded, so that everything that asks for an audience gets the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbok.models.course import DRAFT, Course
from handbok.models.selftest import SelfTest

if TYPE_CHECKING:
    from handbok.chain import Chain
    from handbok.entry import Entry
    from handbok.models.base import Record
    from handbok.page import Page

_FOLDER = f"{Course.FOLDER}/"


def course_of(path: str) -> str | None:
    """Return the id of the course that a page is a lesson of: it stands in the course's folder and is not its own page."""
    course, _, rest = path.removeprefix(_FOLDER).partition("/")
    return course if path.startswith(_FOLDER) and rest and rest != "index.md" else None


@dataclass(frozen=True)
class Publication:
    """Decide with what is known of audiences and courses."""

    chain: Chain
    courses: Mapping[str, Entry[Course]]

    def pages(self, found: Mapping[str, Page]) -> dict[str, Page]:
        """Return pages with their true audiences, the lessons of drafts marked as drafts."""
        return {path: self._page(page) for path, page in found.items()}

    def tests(self, found: Mapping[str, Entry[Record]]) -> dict[str, Entry[Record]]:
        """Return self-tests with their true audiences."""
        return {id: self._test(entry) for id, entry in found.items()}

    def _page(self, page: Page) -> Page:
        course = course_of(page.path)
        if course is None or page.meta is None:
            return page
        audience = self._narrowed(page.meta.audience, course)
        draft = page.meta.draft or (course in self.courses and self.courses[course].record.publication == DRAFT)
        if (audience, draft) == (page.meta.audience, page.meta.draft):
            return page
        return replace(page, meta=page.meta.model_copy(update={"audience": audience, "draft": draft}))

    def _test(self, entry: Entry[Record]) -> Entry[Record]:
        assert isinstance(entry.record, SelfTest)  # noqa: S101  they come from its folder
        audience = self._narrowed(entry.record.audience, entry.record.course)
        if audience == entry.record.audience:
            return entry
        return replace(entry, record=entry.record.model_copy(update={"audience": audience}))

    def _narrowed(self, audience: str, course: str) -> str:
        """Return the narrowest of what is written, the course's own and its state's; what is unknown stays so."""
        if audience not in self.chain.ids:
            return audience
        entry = self.courses.get(course)
        # a folder without a readable course is closed, as a draft is; a rule tells of it
        also = [self.chain.for_course_state(entry.record.publication if entry else DRAFT)]
        also += [entry.record.audience] if entry else []
        for each in also:
            audience = self.chain.narrower(audience, each) if each is not None else audience
        return audience
