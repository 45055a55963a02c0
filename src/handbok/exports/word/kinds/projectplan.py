"""The plan of a project."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.exports.word.outline import Content, Filling, Kind, Outline, Part, day, named, role
from handbok.handbook import Handbook
from handbok.models.goal import GoalRegister
from handbok.models.plan import Plan
from handbok.models.planoutline import PlanOutline
from handbok.swedish import moment

OUTLINE = Outline("projektplan", "Projektplan", (
    Part("Om planen", fields=("Projekt", "Plan")),
    Part("Mål", columns=("Id", "Mål", "Klart")),
    Part("Faser och beslutspunkter", "Avsluta varje fas med ett beslut.",
         columns=("Fas", "Beslutspunkt", "Kriterium", "Datum", "Beslutas av (roll)")),
    Part("Aktiviteter", "En roll ansvarar för varje block.",
         columns=("Block", "Start", "Slut", "Leverans", "Milstolpe", "Ansvarig roll")),
    Part("Avsnitt", "Skriv om varje avsnitt i projektplanens mall.", columns=("Avsnitt", "Innehåll")),
))  # fmt: skip


def _fillings(view: Handbook) -> Iterator[Filling]:
    for id, entry in view.records(Plan).items():
        plan = entry.record
        project = named(view, plan.project)
        yield Filling(id, f"Projektplan för {project}", (
            Content(fields=(project, plan.name)),
            Content(rows=tuple((goal.id, goal.text, day(goal.due)) for found in view.records(GoalRegister).values()
                               if found.record.project == plan.project for goal in found.record.goals)),
            Content(rows=tuple(_phases(view, plan))),
            Content(rows=tuple(_blocks(view, plan))),
            Content(rows=tuple(_sections(view, plan))),
        ))  # fmt: skip


def _phases(view: Handbook, plan: Plan) -> Iterator[tuple[str | None, ...]]:
    for phase in plan.phases:
        point = phase.decision
        deciding = ", ".join(role(view, plan.project, each) or "" for each in point.decided_by) if point else None
        yield (phase.name, *((point.name, point.criterion, day(point.date)) if point else (None,) * 3), deciding)


def _blocks(view: Handbook, plan: Plan) -> Iterator[tuple[str | None, ...]]:
    for block in plan.blocks:
        owners = ", ".join(role(view, plan.project, each) or "" for each in block.owners)
        goal = block.milestone.criterion if block.milestone else None
        yield block.label, moment(block.start), moment(block.end), block.delivers, goal, owners


def _sections(view: Handbook, plan: Plan) -> Iterator[tuple[str | None, ...]]:
    outline = view.records(PlanOutline).get(plan.outline or "")
    names = {each.id: each.heading for each in outline.record.sections} if outline else {}
    for section in plan.sections:
        yield names.get(section.id, section.id), "\n".join(filter(None, (section.text, *section.points)))


KIND = Kind(OUTLINE, _fillings)
