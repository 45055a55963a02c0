"""All registers' risks side by side: bands and authorities differ between them."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components.riskregister import Register
from handbok.components.risks import SCALE
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.risk import Band, Risk, RiskRegister
from handbok.swedish import alphabetical

LEVELS = ("hög", "medel", "låg")


@dataclass(frozen=True)
class Placed:
    """Hold a risk in a cell of the common matrix, with the band its own register gives it."""

    risk: Risk
    band: Band | None
    href: str | None


def portfolio(context: Context) -> str:
    """Return the registers by band, and one matrix with the risks of all."""
    found = [Register(context, id) for id in context.book.records(RiskRegister)]
    registers = sorted(found, key=lambda register: alphabetical(register.name))
    cells = {(s, k): _placed(registers, s, k) for s in SCALE for k in SCALE}
    return render("riskportfolj.html", context, registers=registers, levels=LEVELS, scale=SCALE, cells=cells)


def _placed(registers: list[Register], likelihood: int, impact: int) -> list[Placed]:
    return [
        Placed(risk, register.record.band(risk.value), register.href(risk))
        for register in registers
        for risk in register.at(likelihood, impact)
    ]
