"""The status report of a project at a date."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.exports.word.outline import Content, Filling, Kind, Outline, Part, day, named, role
from handbok.handbook import Handbook
from handbok.models.status import AREAS, Piece, StatusReport

OUTLINE = Outline("statusrapport", "Statusrapport", (
    Part("Om rapporten", fields=("Projekt", "Datum", "Rapporterad av (roll)", "Omfattar")),
    Part("Läget", "Skriv Enligt plan, Mindre komplikationer eller Komplikationer.",
         columns=("Del", "Läge", "Avvikelse", "Risker", "Åtgärder"), rows=AREAS),
    Part("Uppnått resultat", columns=("Resultat", "Klart")),
    Part("Kommande aktiviteter", columns=("Aktivitet", "Klart")),
))  # fmt: skip


def _fillings(view: Handbook) -> Iterator[Filling]:
    for id, entry in view.records(StatusReport).items():
        report = entry.record
        project = named(view, report.project)
        yield Filling(id, f"Statusrapport för {project}, {day(report.date)}", (
            Content(fields=(project, day(report.date), role(view, report.project, report.reported_by), report.covers)),
            Content(rows=tuple((row.area, row.state, row.deviation or "Ingen", ", ".join(row.risks) or "Ingen",
                                " ".join(each.text for each in row.measures) or "Ingen") for row in report.rows)),
            Content(rows=_pieces(report.results)),
            Content(rows=_pieces(report.coming)),
        ))  # fmt: skip


def _pieces(found: tuple[Piece, ...]) -> tuple[tuple[str | None, ...], ...]:
    return tuple((piece.text, day(piece.done)) for piece in found)


KIND = Kind(OUTLINE, _fillings)
