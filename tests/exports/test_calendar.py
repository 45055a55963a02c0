"""Coming meetings as a calendar file."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.exports.calendar import calendar, reviews
from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, page

LONG = "Åååååååååååååååååååååååååååååååååååååååååååååååååååååååååååå"
MEETINGS = {
    "data/moten/2026-11-22-idag.yml": (
        "organ: Styrgrupp; grupp, ett\nåtkomst: publik\ndatum: 2026-11-22\nbörjar: '09.00'\nslutar: '10:30'\nplats: Sal 1\n"
        f"dagordning:\n  - {{id: p1, rubrik: {LONG}, typ: beslut}}\n  - {{id: p2, rubrik: Hemligt, typ: beslut, åtkomst: medarbetare}}\n"
    ),
    "data/moten/2026-12-24-hel-dag.yml": "organ: Hela dagen\nåtkomst: publik\ndatum: 2026-12-31\ndagordning: []\n",
    "data/moten/2026-12-01-slutet.yml": (
        "organ: Slutet\nåtkomst: medarbetare\ndatum: 2026-12-01\nbörjar: '08.15'\ndagordning: []\n"
    ),
    "data/moten/2026-11-21-igar.yml": "organ: Igår\nåtkomst: publik\ndatum: 2026-11-21\ndagordning: []\n",
}


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with meetings yesterday, today and later, some of them not for all."""
    return book_of(tmp_path, MEETINGS)


def lines(book: Handbook, audience: str) -> list[str]:
    """Return a calendar's lines, unfolded."""
    return calendar(book, audience).decode().replace("\r\n ", "").split("\r\n")


def test_whole(book: Handbook) -> None:
    """A meeting has its time in Swedish time, its place and its agenda, with what the format reserves escaped."""
    found = lines(book, "publik")
    for line in (
        "UID:2026-11-22-idag@metodhandboken",
        "DTSTART;TZID=Europe/Stockholm:20261122T090000",
        "DTEND;TZID=Europe/Stockholm:20261122T103000",
        "SUMMARY:Styrgrupp\\; grupp\\, ett",
        "LOCATION:Sal 1",
        f"DESCRIPTION:{LONG} (beslut)",
    ):
        assert line in found
    assert found[0] == "BEGIN:VCALENDAR"
    assert found[-2:] == ["END:VCALENDAR", ""]


def test_whole_day(book: Handbook) -> None:
    """A meeting without a time takes its day, to the next year if need be."""
    found = lines(book, "publik")
    assert "DTSTART;VALUE=DATE:20261231" in found
    assert "DTEND;VALUE=DATE:20270101" in found


def test_only_coming(book: Handbook) -> None:
    """What has been is left out; today is not."""
    assert [line for line in lines(book, "medarbetare") if line.startswith("SUMMARY")] == [
        "SUMMARY:Styrgrupp\\; grupp\\, ett",
        "SUMMARY:Slutet",
        "SUMMARY:Hela dagen",
    ]


def test_audience(book: Handbook) -> None:
    """Who may not see a meeting, or an item of it, does not get it."""
    assert "Slutet" not in "".join(lines(book, "publik"))
    assert "Hemligt" not in "".join(lines(book, "publik"))
    assert "Hemligt" in "".join(lines(book, "medarbetare"))


def test_lines_are_short_and_whole(book: Handbook) -> None:
    """No line has more than 75 octets, and every one is text by itself."""
    for line in calendar(book, "publik").split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_same_bytes(book: Handbook) -> None:
    """The same handbook gives the same file."""
    assert calendar(book, "publik") == calendar(book, "publik")


def test_none(tmp_path: Path) -> None:
    """Without meetings it is still a calendar."""
    assert "BEGIN:VEVENT" not in lines(book_of(tmp_path, {}), "publik")


def test_reviews(tmp_path: Path) -> None:
    """A page that is to be reviewed takes its day; one that the reader may not see is not there."""
    files = {
        f"docs/{audience}/sida.md": page("Text", f"Sidan, {audience}", audience).replace(
            "22\n---", "22\ngranskas_om: 6 månader\n---"
        )
        for audience in ("publik", "medarbetare")
    }
    found = reviews(restrict(book_of(tmp_path, files), "publik")).decode().split("\r\n")
    assert [line for line in found if line.startswith(("UID", "DTSTART", "SUMMARY"))] == [
        "UID:granskning-publik.sida@metodhandboken",
        "DTSTART;VALUE=DATE:20270522",
        "SUMMARY:Granska sidan Sidan\\, publik",
    ]
