"""One register's risks: the table, the matrix, the bands, and the measures of the grave ones."""

from __future__ import annotations

from handbok.components.places import page_showing
from handbok.components.riskregister import Register
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.risk import BandName, Risk

SCALE = (1, 2, 3, 4, 5)


def table(context: Context, id: str) -> str:
    """Return every risk of a register as a row, its measures and history to open."""
    return render("risktabell.html", context, register=Register(context, id))


def matrix(context: Context, id: str, linked: bool) -> str:
    """Return the 5×5 matrix: consequence by likelihood, with the band, the value and the ids in every cell."""
    register = Register(context, id)
    linked = linked and page_showing(context, "risktabell", id) == context.page
    return render("riskmatris.html", context, register=register, scale=SCALE, linked=linked)


def bands(context: Context, id: str) -> str:
    """Return the register's bands, with the role that may act in each."""
    return render("riskband.html", context, register=Register(context, id))


def measures(context: Context, id: str, lowest: BandName) -> str:
    """Return the risks from a band upward, the highest first, with measures and decision."""
    register = Register(context, id)
    start = min((band.low for band in register.bands if band.level == lowest), default=None)
    grave = [risk for risk in register.risks if start is not None and (risk.value or 0) >= start]
    return render("riskatgarder.html", context, register=register, lowest=lowest, risks=sorted(grave, key=_highest))


def _highest(risk: Risk) -> int:
    return -(risk.value or 0)
