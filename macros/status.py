"""Status reports: what a page may show of data/status/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import status
from handbok.macro import Context, RecordRef, macro
from handbok.models.project import Project as ProjectRecord
from handbok.models.status import StatusReport

Report = Annotated[str, RecordRef(StatusReport)]
Project = Annotated[str, RecordRef(ProjectRecord)]


@macro
def statusrapport(context: Context, rapport: Report) -> str:
    """Visar en statusrapport: läget i varje område, avvikelser, åtgärder, uppnått resultat och kommande aktiviteter.

    Rapporten har sitt id som ankare, och varje område rapportens id följt av sitt eget.
    """
    return status.report(context, rapport)


@macro(shows=StatusReport)
def statusrapporter(context: Context) -> str:
    """Visar alla statusrapporter som läsaren får se, den senaste först."""
    return status.every_report(context)


@macro(shows=StatusReport)
def statusutveckling(context: Context, projekt: Project) -> str:
    """Visar ett projekts läge rapport för rapport, som en bild och som en tabell."""
    return status.development(context, projekt)


@macro(shows=(StatusReport, ProjectRecord))
def portfolj(context: Context) -> str:
    """Visar den senaste statusrapporten för varje projekt som läsaren får se, och avvikelserna i dem."""
    return status.portfolio(context)
