"""Roadmaps: alternatives side by side, their consequences, and who commits to what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.components import documents, names
from handbok.components.places import address, page_showing
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.risk import RiskRegister
from handbok.models.roadmap import Alternative, Commitment, Consequences, Party, Roadmap

KINDS = {Consequences.model_fields[name].title or "": name for name in ("consequences", "advantages", "drawbacks")}


@dataclass(frozen=True)
class RoadmapView:
    """Show a roadmap: names of roles, organisations and documents, and where its risks stand."""

    context: Context
    id: str

    @cached_property
    def record(self) -> Roadmap:
        """Return the roadmap as its reader may see it."""
        return self.context.record(Roadmap, self.id).record

    def role(self, id: str) -> str:
        """Return a role's name."""
        return names.role(self.context, self.record.project, id)

    def party(self, party: Party) -> str:
        """Return a party's name: the organisation's own when it is one."""
        return names.organisation(self.context, party.organisation) if party.organisation else party.name

    def committed(self, party: Party) -> list[Commitment]:
        """Return what a party has committed to."""
        return [each for each in self.record.commitments if party.id in each.parties]

    def risk(self, id: str) -> tuple[str, str | None]:
        """Return a risk's id and threat, and the address of its row; the id alone when the reader may not see it."""
        for register, entry in self.context.book.records(RiskRegister).items():
            for risk in entry.record.risks:
                if risk.id == id:
                    page = page_showing(self.context, "risktabell", register)
                    return f"{id} {risk.title or risk.threat}", address(self.context, page, id.lower())
        return "En risk som inte visas här", None

    def texts(self, each: Alternative, field: str) -> tuple[str, ...]:
        """Return what the analysis says of an alternative."""
        found: tuple[str, ...] = getattr(each.analysis, field) if each.analysis else ()
        return found

    def no_analysis(self, each: Alternative) -> str:
        """Return the words for an alternative without an analysis."""
        return names.unset(self.record, "roadmap-consequences", each.id, "Inget skrivet")

    @property
    def chosen(self) -> Alternative | None:
        """Return the alternative that was decided on."""
        choice = self.record.choice
        return next((each for each in self.record.alternatives if choice and each.id == choice.alternative), None)

    @property
    def document(self) -> str | None:
        """Return the title of the document that has the decision, when the reader may see it."""
        sought = self.record.choice.document if self.record.choice else None
        found = documents.visible(self.context).get(sought or "")
        return found.title if found else None


def roadmap(context: Context, id: str) -> str:
    """Return the question, the alternatives as columns, and the decision."""
    return render("fardplan.html", context, roadmap=RoadmapView(context, id))


def consequences(context: Context, id: str) -> str:
    """Return the analysis of the alternatives, three of each."""
    return render("konsekvensanalys.html", context, roadmap=RoadmapView(context, id), kinds=KINDS)


def commitments(context: Context, id: str) -> str:
    """Return who commits to what, as a matrix and as a list for each party."""
    return render("ansvarsmatris.html", context, roadmap=RoadmapView(context, id))
