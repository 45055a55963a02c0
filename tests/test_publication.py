"""One line of a course moves its lessons and its self-test between audiences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from handbok.build import Failed, build
from handbok.handbook import Handbook
from handbok.models.selftest import SelfTest
from handbok.publication import course_of
from handbok.view import restrict
from tests.handbooks import TODAY, Content, book_of, page, write

CANARY = "kanariegul"
COURSE = "data/kurser/sy.yml"


def course(state: str, audience: str = "publik") -> str:
    """Return a course in a state."""
    line = f"publicering: {state}\n" if state else ""
    return f"namn: Sy\nåtkomst: {audience}\nstatus: planerad\n{line}mål: [Sy]\n"


FILES: dict[str, Content] = {
    "mkdocs.yml": "site_name: Exempel\n",
    "data/atkomst/publik.yml": "namn: Publik\nkurslägen: [publik]\n",
    "data/atkomst/medarbetare.yml": "namn: Medarbetare\ningår: [publik]\nmediekrav: plan\nkurslägen: [klar]\n",
    "data/atkomst/projektgrupp.yml": "namn: Projektgrupp\ningår: [medarbetare]\nmediekrav: plan\nkurslägen: [utkast]\n",
    "data/atkomst/styrgrupp.yml": "namn: Styrgrupp\ningår: [projektgrupp]\nmediekrav: plan\n",
    "docs/kurser/sy/index.md": page('Om kursen.\n\n[Första lektionen](stygn.md)\n\n{{ kursmoment("sy") }}\n', "Sy"),
    "docs/kurser/sy/stygn.md": page(
        'En kanariegul mening som inte alla får läsa.\n\n{{ sjalvtest("sy") }}\n', "Kanariegul tråd"
    ),
    "docs/kurser/sy/inre.md": page("En mening för få.", "Inre", "projektgrupp"),
    "data/kunskapstest/sy.yml": (
        "kurs: sy\nåtkomst: publik\nfrågor:\n  - id: ett\n    fråga: Vilken färg är kanariegul?\n    alternativ:\n"
        "      - {text: Gul, rätt: ja, återkoppling: Rätt}\n      - {text: Blå, återkoppling: Fel}\n"
    ),
}

STATES = {
    "publik": "publik",
    "klar": "medarbetare",
    "utkast": "projektgrupp",
    "": "projektgrupp",
    "okänt": "styrgrupp",
}
"""Each state with the first audience that sees the lessons; what no audience names is closed but to the last."""


def first(book: Handbook, path: str) -> str:
    """Return the audience that sees least of those that see a page."""
    return next(id for id in book.chain.ids if path in restrict(book, id).pages)


@pytest.mark.parametrize(("state", "audience"), STATES.items())
def test_state_decides(tmp_path: Path, state: str, audience: str) -> None:
    """The lesson and the test are where the state says, the course's own page where it was."""
    book = book_of(tmp_path, {**FILES, COURSE: course(state)})
    assert first(book, "kurser/sy/stygn.md") == audience
    assert first(book, "kurser/sy/index.md") == "publik"
    assert book.records(SelfTest)["sy"].record.audience == audience


@pytest.mark.parametrize(("state", "audience"), [("publik", "projektgrupp"), ("okänt", "styrgrupp")])
def test_never_wider_than_the_page(tmp_path: Path, state: str, audience: str) -> None:
    """A page that says a narrower audience itself keeps it."""
    book = book_of(tmp_path, {**FILES, COURSE: course(state)})
    assert first(book, "kurser/sy/inre.md") == audience


def test_never_wider_than_the_course(tmp_path: Path) -> None:
    """The lessons of a withheld course are withheld, whatever its state."""
    book = book_of(tmp_path, {**FILES, COURSE: course("publik", "medarbetare")})
    assert first(book, "kurser/sy/stygn.md") == "medarbetare"


def test_without_states(tmp_path: Path) -> None:
    """In a handbook whose audiences name no states, only those who see everything see lessons."""
    book = book_of(tmp_path, {COURSE: course("utkast"), "docs/kurser/sy/stygn.md": page("Text.")})
    assert first(book, "kurser/sy/stygn.md") == "medarbetare"


def test_drafts_are_marked(tmp_path: Path) -> None:
    """The lessons of a draft are drafts, those of other courses only when they say so."""
    marked = {}
    for state in STATES:
        meta = book_of(tmp_path / (state or "tomt"), {**FILES, COURSE: course(state)}).pages["kurser/sy/stygn.md"].meta
        assert meta is not None
        marked[state] = meta.draft
    assert marked == {"publik": False, "klar": False, "utkast": True, "": True, "okänt": False}


@pytest.mark.parametrize(
    ("path", "course"),
    [
        ("kurser/sy/stygn.md", "sy"),
        ("kurser/sy/del/index.md", "sy"),
        ("kurser/sy/index.md", None),
        ("kurser/index.md", None),
        ("kurser/om-kurser.md", None),
        ("andra/kurser/sy/stygn.md", None),
    ],
)
def test_what_a_lesson_is(path: str, course: str | None) -> None:
    """The pages in a course's folder are its lessons, but its own page."""
    assert course_of(path) == course


def test_canary_follows_the_line(tmp_path: Path) -> None:
    """The built sites hold the lesson's words, its name, and its login link's target just where the line says."""
    root = write(tmp_path, {**FILES, COURSE: course("klar")})
    assert built(root) == {"medarbetare", "projektgrupp", "styrgrupp"}
    (root / COURSE).write_text(course("publik"), encoding="utf-8")
    assert built(root) == {"publik", "medarbetare", "projektgrupp", "styrgrupp"}
    (root / COURSE).write_text(course("utkast"), encoding="utf-8")
    assert built(root) == {"projektgrupp", "styrgrupp"}
    draft = (root / "build/site/projektgrupp/kurser/sy/stygn/index.html").read_text(encoding="utf-8")
    assert "Åtkomst: Projektgrupp" in draft
    assert "<strong>Utkast.</strong>" in draft


def built(root: Path) -> set[str]:
    """Build; return the audiences whose sites hold the canary, which must be those whose login links lead to it."""
    build(root, today=TODAY)
    sites = root / "build" / "site"
    manifest = json.loads((sites / "manifest.json").read_text(encoding="utf-8"))
    told = {each["id"] for each in manifest["audiences"] if "/kurser/sy/stygn/" in each["targets"].values()}
    held = {
        each["id"]
        for each in manifest["audiences"]
        for file in (sites / each["folder"]).rglob("*")
        if file.is_file() and CANARY.encode() in (str(file).encode() + file.read_bytes()).lower()
    }
    assert held == told
    return held


def test_unknown_state_stops_the_build(tmp_path: Path) -> None:
    """It is one Swedish sentence at its line."""
    root = write(tmp_path, {**FILES, COURSE: course("utkats")})
    with pytest.raises(Failed) as failed:
        build(root, today=TODAY)
    found = [each for each in failed.value.problems if each.rule == "course-publication"]
    assert [(each.path, each.line, each.message) for each in found] == [
        (COURSE, 4, "Kursläget ”utkats” visas inte för någon åtkomst.")
    ]
