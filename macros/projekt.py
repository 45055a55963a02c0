"""Projects: what a page may show of data/projekt/ and of all that belongs to a project."""

from __future__ import annotations

from typing import Annotated

from handbok.components import projects
from handbok.macro import Context, RecordRef, macro
from handbok.models.project import Project


@macro
def projektsida(context: Context, projekt: Annotated[str, RecordRef(Project)]) -> str:
    """Visar ett projekt och allt i handboken som hör till det, med en rubrik för varje slags register.

    Nya slags register kommer med av sig själva, så snart de pekar på projektet.
    """
    return projects.page(context, projekt)


@macro(shows=Project)
def projektlista(context: Context) -> str:
    """Visar projekten som läsaren får se, och vilka register varje projekt har."""
    return projects.listing(context)
