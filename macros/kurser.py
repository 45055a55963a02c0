"""Courses: what a page may show of data/kurser/ and of the lessons in docs/kurser/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import courses, selftest
from handbok.macro import Context, RecordRef, macro
from handbok.models.course import Course as Record
from handbok.models.selftest import SelfTest

Course = Annotated[str, RecordRef(Record)]


@macro(shows=Record)
def kurskatalog(context: Context) -> str:
    """Visar alla kurser med status, nivå och tid, och länkar till kursernas sidor."""
    return courses.catalogue(context)


@macro
def kursfakta(context: Context, kurs: Course) -> str:
    """Visar en faktaruta om kursen: mål, för vem, tid, nivå, förkunskaper, status och ägare."""
    return courses.facts(context, kurs)


@macro
def kursmoment(context: Context, kurs: Course) -> str:
    """Visar kursens lektioner som länkar i ordning, och de moment som är planerade.

    Lektionerna är sidorna i kursens mapp som läsaren får se.
    """
    return courses.lessons(context, kurs)


@macro
def sjalvtest(context: Context, test: Annotated[str, RecordRef(SelfTest)]) -> str:
    """Visar ett självtest: läsaren svarar på en fråga i taget och får veta varför svaret är rätt eller fel.

    Utan skript öppnar läsaren svaren själv.
    """
    return selftest.self_test(context, test)
