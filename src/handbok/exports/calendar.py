"""Coming meetings, and pages to review, as calendar files (RFC 5545), for one audience."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from handbok.models.meeting import Meeting, clock
from handbok.view import restrict

if TYPE_CHECKING:
    from handbok.handbook import Handbook
    from handbok.page import Page

_ZONE = "Europe/Stockholm"
_TIMEZONE = f"""\
BEGIN:VTIMEZONE
TZID:{_ZONE}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE""".split("\n")
"""The European Union's rule since 1996: nothing of the computer's own table of zones is needed."""

REVIEWS = "hamta/granskningar.ics"
"""Where a site has its reviews, from its root."""

_OCTETS = 75
"""A line may have no more, its end not counted (RFC 5545, 3.1)."""


def calendar(book: Handbook, audience: str) -> bytes:
    """Return the meetings from today on that an audience may see; the same handbook gives the same bytes."""
    meetings = restrict(book, audience).records(Meeting)
    coming = sorted((entry.record.date, id) for id, entry in meetings.items() if entry.record.date >= book.today)
    events = (line for _, id in coming for line in _event(id, meetings[id].record, book.today))
    return _file("Moten", *_TIMEZONE, *events)


def reviews(view: Handbook) -> bytes:
    """Return the days by which the pages of a view are to be reviewed; one that is overdue keeps its day."""
    due = sorted((page.review_due, path) for path, page in view.pages.items() if page.review_due is not None)
    return _file("Granskningar", *(line for day, path in due for line in _review(view.pages[path], day, view.today)))


def _file(name: str, *lines: str) -> bytes:
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Metodhandboken//{name}//SV", "METHOD:PUBLISH"]
    return b"".join(_folded(line) + b"\r\n" for line in (*head, *lines, "END:VCALENDAR"))


def _review(page: Page, day: date, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:granskning-{page.url.strip('/').replace('/', '.') or 'start'}@metodhandboken"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'Granska sidan {page.title}')}"
    yield f"DESCRIPTION:{_escaped(f'docs/{page.path}')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _event(id: str, meeting: Meeting, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{id}@metodhandboken"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield from _when(meeting)
    yield f"SUMMARY:{_escaped(meeting.body)}"
    if meeting.place:
        yield f"LOCATION:{_escaped(meeting.place)}"
    if agenda := "\n".join(f"{item.title} ({item.kind or 'utan typ'})" for item in meeting.agenda):
        yield f"DESCRIPTION:{_escaped(agenda)}"
    yield "END:VEVENT"


def _when(meeting: Meeting) -> Iterator[str]:
    """Yield start and end; a meeting without a time takes the day, one without an end says none."""
    if meeting.start is None:
        yield f"DTSTART;VALUE=DATE:{meeting.date:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{meeting.date + timedelta(days=1):%Y%m%d}"
        return
    yield f"DTSTART;TZID={_ZONE}:{meeting.date:%Y%m%d}T{clock(meeting.start):%H%M%S}"
    if meeting.end is not None:
        yield f"DTEND;TZID={_ZONE}:{meeting.date:%Y%m%d}T{clock(meeting.end):%H%M%S}"


def _escaped(text: str) -> str:
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Return a line in pieces of at most 75 octets, none cut within a character."""
    pieces: list[bytes] = [b""]
    for char in line:
        octets = char.encode()
        if len(pieces[-1]) + len(octets) > _OCTETS:
            pieces.append(b" ")
        pieces[-1] += octets
    return b"\r\n".join(pieces)
