"""E-services: the catalogue, the checklist before production, who decides, and the stages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import names
from handbok.components.places import address, page_showing
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.eservice import Instance, Service, ServiceRegister
from handbok.models.goal import Goal, GoalRegister
from handbok.models.plan import Block, Plan


@dataclass(frozen=True)
class ServiceView:
    """Show a register: its roles' names, and its stages' blocks in the project's plan."""

    context: Context
    id: str

    @cached_property
    def record(self) -> ServiceRegister:
        """Return the register as its reader may see it."""
        return self.context.record(ServiceRegister, self.id).record

    def role(self, id: str) -> str:
        """Return a role's name."""
        return names.role(self.context, self.record.project, id)

    @property
    def goal(self) -> Goal | None:
        """Return the goal that the stages share, when the reader may see it."""
        registers = self.context.book.records(GoalRegister).values()
        return next((each for entry in registers for each in entry.record.goals if each.id == self.record.goal), None)

    @property
    def total(self) -> int:
        """Return how many services the stages give together."""
        return sum(stage.count for stage in self.record.stages)

    def block(self, id: str | None) -> tuple[Block, str | None] | None:
        """Return a stage's block, and the address of its row."""
        for plan, entry in self.context.book.records(Plan).items():
            if id and (found := entry.record.block(id)):
                return found, address(self.context, page_showing(self.context, "plantabell", plan), found.id)
        return None

    def stage(self, service: Service) -> str | None:
        """Return the name of a service's stage."""
        return next((stage.name for stage in self.record.stages if stage.id == service.stage), None)

    def left(self, service: Service) -> list[str]:
        """Return what remains on the checklist."""
        return [demand.text for demand in self.record.checklist if demand.id not in service.met]

    def above(self, instance: Instance) -> Instance | None:
        """Return the one that gets what an instance cannot settle."""
        return next((each for each in self.record.management if each.id == instance.raises_to), None)


def catalogue(context: Context, id: str) -> str:
    """Return every service with its roles, its status and what remains before production."""
    return render("etjanster.html", context, register=ServiceView(context, id))


def checklist(context: Context, id: str) -> str:
    """Return what is to be done before production, and by whom."""
    return render("etjanstkrav.html", context, register=ServiceView(context, id))


def management(context: Context, id: str) -> str:
    """Return who decides on services, and where a question goes that cannot be settled."""
    return render("etjanstforvaltning.html", context, register=ServiceView(context, id))


def stages(context: Context, id: str) -> str:
    """Return the stages with their numbers, times and sum."""
    return render("etjanstetapper.html", context, register=ServiceView(context, id))
