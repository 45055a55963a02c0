"""The decisions of a meeting, to hand to those who carry them out."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.exports.word.outline import Content, Filling, Kind, Outline, Part, day
from handbok.handbook import Handbook
from handbok.models.meeting import Meeting

OUTLINE = Outline("beslut", "Beslut", (
    Part("Om beslutet", fields=("Beslutas av", "Datum")),
    Part("Beslut", "Skriv ett beslut på varje rad, med godkänd, avslagen, återremiss eller bordlagd som utfall.",
         columns=("Id", "Beslut", "Utfall", "Ändringar i beslutet")),
    Part("Skäl", "Skriv vad beslutet bygger på."),
))  # fmt: skip


def _fillings(view: Handbook) -> Iterator[Filling]:
    for id, entry in view.records(Meeting).items():
        meeting = entry.record
        if meeting.decisions:
            reasons = {each.item: each.text for each in meeting.sections if each.text}
            yield Filling(id, f"Beslut av {meeting.body}, {day(meeting.date)}", (
                Content(fields=(meeting.body, day(meeting.date))),
                Content(rows=tuple((each.id, each.text, each.outcome, "; ".join(each.changes) or "Inga")
                                   for each in meeting.decisions)),
                Content(texts=tuple(reasons[each.item] for each in meeting.decisions if each.item in reasons)),
            ))  # fmt: skip


KIND = Kind(OUTLINE, _fillings)
