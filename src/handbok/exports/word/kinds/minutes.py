"""The minutes of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.exports.word.outline import Content, Filling, Kind, Outline, Part, day, organisation, role
from handbok.handbook import Handbook
from handbok.models.meeting import Meeting

OUTLINE = Outline("protokoll", "Protokoll", (
    Part("Om mötet", fields=("Grupp", "Datum", "Tid", "Plats")),
    Part("Närvaro", "Skriv organisationer och funktioner, aldrig namn.", columns=("Organisation", "Deltog", "Förhindrade")),
    Part("Dagordning", columns=("Punkt", "Typ", "Minuter")),
    Part("Punkt för punkt", "Skriv om varje punkt i dagordningens ordning."),
    Part("Beslut", columns=("Id", "Beslut", "Utfall")),
    Part("Att göra", columns=("Åtgärd", "Ansvarig roll", "Klart")),
    Part("Nästa möte", fields=("Datum",)),
))  # fmt: skip


def _fillings(view: Handbook) -> Iterator[Filling]:
    for id, entry in view.records(Meeting).items():
        meeting = entry.record
        time = f"{meeting.start}–{meeting.end}" if meeting.start and meeting.end else meeting.start
        yield Filling(id, f"Protokoll från {meeting.body}, {day(meeting.date)}", (
            Content(fields=(meeting.body, day(meeting.date), time, meeting.place)),
            Content(rows=tuple((organisation(view, each.organisation), str(each.present), str(each.absent)) for each in meeting.attendance)),
            Content(rows=tuple((each.title, each.kind, str(each.minutes) if each.minutes else None)
                               for each in meeting.agenda)),
            Content(texts=tuple(f"{each.title}: {each.text}" for each in meeting.sections if each.text)),
            Content(rows=tuple((each.id, each.text, each.outcome) for each in meeting.decisions)),
            Content(rows=tuple((each.text, role(view, meeting.project, each.owner), day(each.due))
                               for each in meeting.actions)),
            Content(fields=(day(meeting.next),)),
        ))  # fmt: skip


KIND = Kind(OUTLINE, _fillings)
