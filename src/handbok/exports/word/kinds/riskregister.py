"""The risk list of a project."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.exports.word.outline import Content, Filling, Kind, Outline, Part, day, named, role
from handbok.handbook import Handbook
from handbok.models.risk import Risk, RiskRegister

OUTLINE = Outline("risklista", "Risklista", (
    Part("Om listan", fields=("Projekt", "Uppdaterad")),
    Part("Risker", "S och K är hela tal från 1 till 5. R är S gånger K.",
         columns=("Id", "Hot", "Sårbarhet", "Konsekvens", "S", "K", "R", "Band")),
    Part("Åtgärder", columns=("Risk", "Åtgärd", "Ansvarig roll", "Klart")),
    Part("Vem som får besluta", columns=("Band", "Från", "Till", "Beslutas av"), rows=("Låg", "Medel", "Hög")),
))  # fmt: skip


def _fillings(view: Handbook) -> Iterator[Filling]:
    for id, entry in view.records(RiskRegister).items():
        register = entry.record
        project = register.project
        yield Filling(id, f"Risklista för {named(view, project)}", (
            Content(fields=(named(view, project), day(register.updated))),
            Content(rows=tuple(_row(register, risk) for risk in register.risks)),
            Content(rows=tuple((risk.id, each.text, role(view, project, each.owner), day(each.due))
                               for risk in register.risks for each in risk.measures)),
            Content(rows=tuple((band.level, str(band.low), str(band.high), role(view, project, band.authority))
                               for band in register.bands)),
        ))  # fmt: skip


def _row(register: RiskRegister, risk: Risk) -> tuple[str | None, ...]:
    band = register.band(risk.value)
    numbers = tuple(str(each) if each else None for each in (risk.likelihood, risk.impact, risk.value))
    return (risk.id, risk.threat, risk.vulnerability, risk.consequence, *numbers, band.level if band else None)


KIND = Kind(OUTLINE, _fillings)
