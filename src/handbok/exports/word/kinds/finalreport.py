"""The final report of a project: what was delivered, changed and learnt."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.exports.word.outline import Content, Filling, Kind, Outline, Part, day
from handbok.handbook import Handbook
from handbok.models.change import ChangeRegister
from handbok.models.deliverable import DeliverableRegister
from handbok.models.goal import GoalRegister
from handbok.models.lesson import LessonRegister
from handbok.models.project import Project

OUTLINE = Outline("slutrapport", "Slutrapport", (
    Part("Om projektet", fields=("Projekt", "Beskrivning")),
    Part("Mål och utfall", "Skriv vad som blev av varje mål.", columns=("Id", "Mål")),
    Part("Leveranser", columns=("Leverans", "Version", "Läge", "Lämnad", "Godkännande")),
    Part("Ändringar", columns=("Id", "Ändring", "Utfall")),
    Part("Erfarenheter och råd", columns=("Erfarenhet", "Orsak", "Råd")),
))  # fmt: skip


def _fillings(view: Handbook) -> Iterator[Filling]:
    for id, entry in view.records(Project).items():
        goals = tuple((each.id, each.text) for register in view.records(GoalRegister).values()
                      if register.record.project == id for each in register.record.goals)  # fmt: skip
        delivered = tuple(
            (each.name, each.version, each.status, day(each.date), each.acceptance.outcome if each.acceptance else None)
            for register in view.records(DeliverableRegister).values()
            if register.record.project == id for each in register.record.deliverables
        )  # fmt: skip
        changes = tuple((each.id, each.what, each.ruling.outcome if each.ruling else None)
                        for register in view.records(ChangeRegister).values()
                        if register.record.project == id for each in register.record.changes)  # fmt: skip
        learnt = tuple((each.text, each.cause, each.advice) for register in view.records(LessonRegister).values()
                       if register.record.project == id for each in register.record.lessons)  # fmt: skip
        if goals or delivered:
            project = entry.record
            yield Filling(id, f"Slutrapport för {project.name}", (
                Content(fields=(project.name, project.description)),
                Content(rows=goals), Content(rows=delivered), Content(rows=changes), Content(rows=learnt),
            ))  # fmt: skip


KIND = Kind(OUTLINE, _fillings)
