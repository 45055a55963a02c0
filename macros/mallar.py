"""Forms: what a page may show of data/mallar/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import forms
from handbok.macro import Context, RecordRef, macro
from handbok.models.course import Course
from handbok.models.form import Form


@macro
def mall(context: Context, mall: Annotated[str, RecordRef(Form)]) -> str:
    """Visar en mall: när den används, vem som fyller i den och vad den frågar efter."""
    return forms.form(context, mall)


@macro(shows=Form)
def mallkatalog(context: Context) -> str:
    """Visar alla mallar, att välja bland efter fas, kurs och format. Utan skript är det en lista."""
    return forms.catalogue(context)


@macro(shows=Form)
def kursmallar(context: Context, kurs: Annotated[str, RecordRef(Course)]) -> str:
    """Visar mallarna som en kurs använder, som en lista med länkar."""
    return forms.course_forms(context, kurs)
