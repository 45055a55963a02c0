"""Status reports whole, their development over time, and the latest of all projects side by side."""

from __future__ import annotations

from handbok.components import names
from handbok.components.statuschart import StatusChart
from handbok.components.statusreport import Report, reports
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.project import Project
from handbok.models.status import AREAS, StatusReport
from handbok.swedish import alphabetical


def report(context: Context, id: str) -> str:
    """Return one report: its areas, what was reached and what comes."""
    found = Report(context, context.record(StatusReport, id))
    return render("statusrapporter.html", context, reports=[found])


def every_report(context: Context) -> str:
    """Return all reports, the newest first."""
    return render("statusrapporter.html", context, reports=reports(context))


def development(context: Context, project: str) -> str:
    """Return a project's states over its reports, as a picture and as a table."""
    found = reports(context, project)[::-1]
    chart = StatusChart.of(found)
    name = names.project(context, project)
    return render("statusutveckling.html", context, reports=found, areas=AREAS, chart=chart, id=project, name=name)


def portfolio(context: Context) -> str:
    """Return every project's latest report as a row, and what deviates in them."""
    projects = context.book.records(Project)
    ordered = sorted(projects, key=lambda id: alphabetical(projects[id].record.name))
    rows = [(projects[id].record.name, next(iter(reports(context, id)), None)) for id in ordered]
    return render("statusportfolj.html", context, rows=rows, areas=AREAS)
