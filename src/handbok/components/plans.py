"""A project's plan: its blocks, decision points, meetings, sections and what it is as a document."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from handbok.components import documents, names
from handbok.components.places import address, page_showing
from handbok.components.template import render
from handbok.handbook import Handbook
from handbok.macro import Context
from handbok.models.document import Document
from handbok.models.plan import Block, Plan, PlanPhase, SectionText
from handbok.models.planoutline import PlanOutline


@dataclass(frozen=True)
class SectionRef:
    """Refer to a section of the outline that a plan follows; the plan may have nothing to say there."""

    kind: type[Plan] = Plan

    def known(self, book: Handbook, arguments: Mapping[str, Any]) -> Collection[str]:
        """Return the ids of the outline's sections."""
        plan = book.records(Plan).get(str(arguments.get("plan")))
        outline = book.records(PlanOutline).get(plan.record.outline or "") if plan else None
        return [section.id for section in outline.record.sections] if outline else ()


@dataclass(frozen=True)
class PlanView:
    """Show a plan: its roles' names, its blocks by phase, and what its source does not tell."""

    context: Context
    id: str

    @cached_property
    def record(self) -> Plan:
        """Return the plan as its reader may see it."""
        return self.context.record(Plan, self.id).record

    @property
    def phases(self) -> list[tuple[PlanPhase | None, list[Block]]]:
        """Return the phases with their blocks, and last the blocks of none."""
        found: list[tuple[PlanPhase | None, list[Block]]] = [
            (phase, [block for block in self.record.blocks if block.phase == phase.id]) for phase in self.record.phases
        ]
        known = {phase.id for phase in self.record.phases}
        loose = [block for block in self.record.blocks if block.phase not in known]
        return [*found, (None, loose)] if loose else found

    def roles(self, ids: tuple[str, ...], block: Block | None = None) -> list[str]:
        """Return roles' names; one that its plan uses without describing it is told by its id."""
        return [self._role(id, block) for id in ids]

    def _role(self, id: str, block: Block | None) -> str:
        name = names.role(self.context, self.record.project, id)
        if name == names.HIDDEN_ROLE and block and names.gap(self.record, "role-known", block.id):
            return f"{id[:1].upper()}{id[1:]} (rollen är inte beskriven)"
        return name

    def resources(self, block: Block) -> list[str]:
        """Return the roles and the other resources that a block needs."""
        return [*self.roles(block.resources, block), *block.others]

    def labels(self, ids: tuple[str, ...]) -> list[str]:
        """Return blocks' numbers, or names where they have none; a block that is withheld is left out."""
        found = (self.record.block(id) for id in ids)
        return [block.number or block.name for block in found if block]

    def href(self, block: Block) -> str | None:
        """Return the address of a block's row, here or on the page that has it."""
        return address(self.context, page_showing(self.context, "plantabell", self.id), block.id)

    def unset(self, rule: str, item: str | None = None) -> str:
        """Return the words for what is missing: that the source lacks it, when the record says so."""
        return names.unset(self.record, rule, item, names.unset(self.record, rule))

    @cached_property
    def document(self) -> Document | None:
        """Return the plan as a document, when its reader may see that."""
        return documents.visible(self.context).get(self.record.document or "")

    def related(self) -> list[Document]:
        """Return the documents that the plan relates to and its reader may see."""
        known = documents.visible(self.context)
        return [known[id] for id in (self.document.related if self.document else ()) if id in known]

    def document_href(self, document: Document) -> str | None:
        """Return the address of a document's row."""
        return documents.href(self.context, document.id)


def table(context: Context, id: str) -> str:
    """Return every block as a row with deliverable, milestone, responsible role and resources."""
    return render("plantabell.html", context, plan=PlanView(context, id))


def decisions(context: Context, id: str) -> str:
    """Return the phases with the decision point that ends each."""
    return render("planbeslut.html", context, plan=PlanView(context, id))


def staffing(context: Context, id: str) -> str:
    """Return how much time each role gives the plan, and whether it is promised."""
    return render("planbemanning.html", context, plan=PlanView(context, id))


def meetings(context: Context, id: str) -> str:
    """Return how often the steering group meets, and each planned meeting with its items and deliverables."""
    return render("planmoten.html", context, plan=PlanView(context, id))


def deliverables(context: Context, id: str) -> str:
    """Return what each block delivers, in the order of their ends."""
    plan = PlanView(context, id)
    blocks = sorted((block for block in plan.record.blocks if block.delivers), key=lambda block: block.end)
    return render("planleveranser.html", context, plan=plan, blocks=blocks)


def document(context: Context, id: str) -> str:
    """Return the plan's status and versions, and the documents it relates to."""
    return render("plandokument.html", context, plan=PlanView(context, id))


def section(context: Context, id: str, name: str) -> str:
    """Return what the plan says in one section of its outline, or that it says nothing."""
    plan = PlanView(context, id)
    found: SectionText | None = next((each for each in plan.record.sections if each.id == name), None)
    return render("planavsnitt.html", context, plan=plan, section=found)


def outline(context: Context, id: str) -> str:
    """Return an outline's sections in order, with the questions each answers."""
    return render("planmall.html", context, id=id, outline=context.record(PlanOutline, id).record)
