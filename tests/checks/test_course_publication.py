"""Publication states open to one audience each, and lessons belong to courses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.rulecases import Files, Found, found

AUDIENCES = {
    "data/atkomst/publik.yml": "namn: Publik\nkurslägen: [publik]\n",
    "data/atkomst/medarbetare.yml": "namn: Medarbetare\ningår: [publik]\nkurslägen: [klar]\n",
}
COURSE = "namn: Sy\nåtkomst: publik\nstatus: planerad\n{}mål: [Sy]\n"


def course(line: str) -> Files:
    """Return audiences with states, and a course with one line more."""
    return {**AUDIENCES, "data/kurser/sy.yml": COURSE.format(line)}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": (course("publicering: klar\n"), []),
    "not written": (course(""), []),
    "draft without an audience": (course("publicering: utkast\n"), []),
    "unknown": (
        course("publicering: klart\n"),
        [("data/kurser/sy.yml", 4, "klart", "error", "", "Kursläget ”klart” visas inte för någon åtkomst.")],
    ),
    "audiences unread": ({**course("publicering: klart\n"), "data/atkomst/styrgrupp.yml": "namn: [\n"}, []),
    "at two audiences": (
        {"data/atkomst/publik.yml": "namn: Publik\nkurslägen: [klar]\n",
            "data/atkomst/medarbetare.yml": "namn: Medarbetare\ningår: [publik]\nkurslägen: [klar]\n"},
        [
            ("data/atkomst/publik.yml", 2, "klar", "error", "", "Kursläget ”klar” står också hos åtkomsten ”medarbetare”."),
        ],
    ),
    "lessons without a course, told once": (
        {"docs/kurser/sy/a.md": page("Text"), "docs/kurser/sy/b.md": page("Text")},
        [
            ("docs/kurser/sy/a.md", 3, "publik", "error", "",
             "Mappen docs/kurser/sy/ har lektioner, men kursen ”sy” finns inte."),
        ],
    ),
    "a course's own page without a course": ({"docs/kurser/sy/index.md": page("Text")}, []),
    "course unread": ({"docs/kurser/sy/a.md": page("Text"), "data/kurser/sy.yml": "namn: [\n"}, []),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_course_publication(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "course-publication") == expected
