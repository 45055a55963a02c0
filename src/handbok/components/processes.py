"""A process's phases: their steps, the decision points between them, and their templates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from handbok.components import names
from handbok.components.forms import FormView, all_forms, forms_of_phase
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.process import Phase, Process, Template, WorkForm


@dataclass(frozen=True)
class ProcessView:
    """Show a process: its roles' names, and the addresses of its phases and templates."""

    context: Context
    id: str

    @cached_property
    def record(self) -> Process:
        """Return the process as its reader may see it."""
        return self.context.record(Process, self.id).record

    def phase(self, id: str) -> Phase:
        """Return a phase. Raises LookupError, in Swedish, when there is none of that id."""
        for phase in self.record.phases:
            if phase.id == id:
                return phase
        raise LookupError(f"Fasen ”{id}” finns inte i processen ”{self.id}”.")

    def roles(self, ids: tuple[str, ...]) -> list[str]:
        """Return the names of roles."""
        return [names.role(self.context, self.id, id) for id in ids]

    def href(self, phase: Phase) -> str | None:
        """Return the address of a phase's page, or None when the reader may not see one."""
        return self.context.url(phase.page) if phase.page and phase.page in self.context.book.pages else None

    @cached_property
    def forms(self) -> dict[str, FormView]:
        """Return the forms that the reader may see, by their names in small letters."""
        return {form.record.name.casefold(): form for form in all_forms(self.context)}

    def form(self, document: str) -> str | None:
        """Return the address of the form that a document is written with, if there is one."""
        found = self.forms.get(document.casefold())
        return found.href if found else None

    def file(self, template: Template) -> str | None:
        """Return the address of a template's file, or None when there is none to see."""
        return self.context.url(template.file) if template.file and template.file in self.context.book.assets else None


def facts(context: Context, id: str, phase: str) -> str:
    """Return what to know of a phase before its steps."""
    process = ProcessView(context, id)
    return render("fasfakta.html", context, process=process, phase=process.phase(phase))


def steps(context: Context, id: str, phase: str) -> str:
    """Return a phase's steps as rows; the column for time is left out when no step has one."""
    process = ProcessView(context, id)
    found = process.phase(phase)
    timed = any(step.time for step in found.steps)
    return render("processteg.html", context, process=process, phase=found, timed=timed)


def decision_point(context: Context, id: str, phase: str) -> str:
    """Return the questions that end a phase, each to be answered yes, partly or no."""
    process = ProcessView(context, id)
    found = process.phase(phase)
    return render("beslutspunkt.html", context, process=process, phase=found, point=found.decision_point)


def templates(context: Context, id: str, phase: str | None) -> str:
    """Return the templates of a process, or of one phase, in the order of the phases: its own files, then the forms."""
    process = ProcessView(context, id)
    phases = (process.phase(phase),) if phase else process.record.phases
    forms = {each.id: forms_of_phase(context, each.id) for each in phases}
    return render("processmallar.html", context, process=process, phases=phases, forms=forms, alone=phase is not None)


def scales(context: Context, id: str, phase: str | None) -> str:
    """Return what is enough of each phase, or of one, for work of each size."""
    process = ProcessView(context, id)
    phases = (process.phase(phase),) if phase else process.record.phases
    values = {"phases": phases, "forms": get_args(WorkForm), "alone": phase is not None}
    return render("processvagar.html", context, process=process, **values)
