"""A lesson's place in its course, and how long it takes to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.lessons import WORDS_A_MINUTE, lesson, lesson_id, lessons_of, minutes
from handbok.view import restrict
from tests.handbooks import book_of, page

COURSE = "namn: Sy\nåtkomst: publik\nstatus: planerad\nmål: [Sy]\npublicering: publik\n"
TEST = """\
kurs: sy
åtkomst: publik
frågor:
  - id: a
    fråga: Är det här en fråga?
    alternativ:
      - {text: Ja, rätt: ja, återkoppling: Ord ORD}
      - {text: Nej, återkoppling: Jo}
""".replace("ORD", "ord " * WORDS_A_MINUTE)


def ordered(text: str, order: int, audience: str = "publik") -> str:
    """Return a lesson's source with its place."""
    return page(text, audience=audience).replace("ansvarig", f"ordning: {order}\nansvarig", 1)


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a course of three lessons, the middle one withheld from the public."""
    files = {
        "data/atkomst/publik.yml": "namn: Publik\nkurslägen: [publik]\n",
        "data/kurser/sy.yml": COURSE,
        "data/kunskapstest/sy.yml": TEST,
        "docs/kurser/sy/index.md": page("Kursen."),
        "docs/kurser/sy/c.md": ordered('{{ sjalvtest("sy") }}', 3),
        "docs/kurser/sy/b.md": ordered("Text.", 2, "medarbetare"),
        "docs/kurser/sy/a.md": ordered("ord " * (WORDS_A_MINUTE + 1), 1),
    }
    return book_of(tmp_path, files)


def test_order(book: Handbook) -> None:
    """Lessons follow their order; the course's own page is none of them."""
    assert [each.path for each in lessons_of(book, "sy")] == [f"kurser/sy/{name}.md" for name in "abc"]
    assert lesson(book, book.pages["kurser/sy/index.md"]) is None
    assert lesson(book, book.pages["index.md"]) is None


@pytest.mark.parametrize(
    ("viewer", "name", "expected"),
    [
        ("medarbetare", "a", (1, 3, "index.md", "b.md")),
        ("medarbetare", "b", (2, 3, "a.md", "c.md")),
        ("medarbetare", "c", (3, 3, "b.md", None)),
        ("publik", "a", (1, 2, "index.md", "c.md")),
        ("publik", "c", (2, 2, "a.md", None)),
    ],
)
def test_place(book: Handbook, viewer: str, name: str, expected: tuple[int, int, str, str | None]) -> None:
    """Each lesson stands among those that the reader may see; the first follows the course's page."""
    view = restrict(book, viewer)
    found = lesson(view, view.pages[f"kurser/sy/{name}.md"])
    assert found is not None
    around = [each.path.removeprefix("kurser/sy/") if each else None for each in (found.previous, found.next)]
    assert (found.number, found.count, *around) == expected


def test_minutes(book: Handbook) -> None:
    """A minute is begun when the words of one are passed; a self-test's words count, and nothing takes less."""
    assert [minutes(book, each) for each in lessons_of(book, "sy")] == [2, 1, 2]


def test_id(book: Handbook) -> None:
    """A lesson is called by its address within the course."""
    assert [lesson_id(each) for each in lessons_of(book, "sy")] == ["a/", "b/", "c/"]
