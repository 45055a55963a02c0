"""Courses; their lessons are the pages of their folder."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbok.models.base import Date, Id, Many, Record, Refers, RoleId, Text

DRAFT = "utkast"
"""The publication state of a course that says nothing else: the lessons are marked as drafts."""


class Course(Record):
    """Be a course of the catalogue; its pages stand in docs/kurser/<id>/."""

    FOLDER: ClassVar[str] = "kurser"
    TITLE: ClassVar[str] = "Kurser"

    name: Text = Field(alias="namn", title="Namn")
    order: int = Field(100, alias="ordning", title="Ordning")
    status: Literal["genomförd", "planerad"] = Field(alias="status", title="Status")
    publication: Text = Field(
        DRAFT,
        alias="publicering",
        title="Publicering",
        description="Kursläget bestämmer vem som ser lektionerna. Lägena står i data/atkomst/. Utan rad gäller utkast.",
    )
    planned_for: Date | None = Field(None, alias="planerad_till", title="Planerad till")
    handbook_version: Text | None = Field(None, alias="handboksversion", title="Ingår i handboksversion")
    level: Literal["grund", "fördjupning"] | None = Field(None, alias="nivå", title="Nivå")
    time: Text | None = Field(None, alias="tid", title="Tid")
    goals: Many[Text] = Field(alias="mål", title="Mål")
    target_group: Many[Text] = Field((), alias="målgrupp", title="För vem")
    prerequisites: Many[Annotated[Id, Refers("course")]] = Field(
        (), alias="förkunskaper", title="Förkunskaper", description="Id för andra kurser."
    )
    planned_lessons: Many[Text] = Field((), alias="planerade_moment", title="Planerade moment")
    owner: RoleId | None = Field(None, alias="ägare", title="Ägare", description="En roll.")
