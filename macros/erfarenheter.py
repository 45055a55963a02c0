"""Lessons learned: what a page may show of data/erfarenheter/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import lessons
from handbok.macro import Context, RecordRef, macro
from handbok.models.lesson import LessonRegister


@macro(shows=LessonRegister)
def erfarenheter(context: Context, register: Annotated[str, RecordRef(LessonRegister)] | None = None) -> str:
    """Visar erfarenheter med råd, var de gäller och orsak, för ett register eller för alla.

    Varje rad har erfarenhetens id som ankare.
    """
    return lessons.lessons(context, register)
