"""Lists stay lists: as deep as in Word, with Word's own numbers, and never run together."""

from __future__ import annotations

from pathlib import Path

from handbok.imports.word.finding import Kind
from tests.imports.word.reading import lesson
from tests.worddocuments import h, item, p, picture, png, tbl, tc


def test_nested(tmp_path: Path) -> None:
    """Three depths, bullets and numbers in each other."""
    html = lesson(tmp_path, item("A"), item("B", 1), item("C", 2), item("D", 1), item("E")).html().replace("\n", "")
    assert html == "<ul><li>A<ul><li>B<ul><li>C</li></ul></li><li>D</li></ul></li><li>E</li></ul>"
    html = lesson(tmp_path / "2", item("A", 0, 2), item("B", 2, 2), item("C", 0, 2)).html().replace("\n", "")
    assert html == "<ol><li>A<ul><li>B</li></ul></li><li>C</li></ol>"


def test_numbers_go_on(tmp_path: Path) -> None:
    """A list that goes on after a paragraph goes on counting, and one that begins anew does so."""
    made = lesson(
        tmp_path, item("A", 0, 3), item("B", 0, 3), p("Mellan."), item("C", 0, 3), item("D", 0, 4), item("E", 0, 4)
    )
    assert made.body() == "1. A\n2. B\n\n    Mellan.\n\n3. C\n\n<!-- -->\n\n1. D\n2. E"
    assert made.html().count("<ol") == 2
    assert "<p>Mellan.</p>\n</li>" in made.html()


def test_heading_between(tmp_path: Path) -> None:
    """A list that goes on after a heading is another one on the page, which is told."""
    made = lesson(tmp_path, item("A", 0, 3), h(3, "Rubrik"), item("B", 0, 3))
    assert made.body() == "1. A\n\n## Rubrik\n\n2. B"
    assert made.quotes(Kind.RENUMBERED) == ["B"]


def test_steps_with_pictures(tmp_path: Path) -> None:
    """A picture, code or a table between two steps belongs to the first."""
    between = [p(picture("a", "Knappen")), p("x = 1", "HTML-frformaterad"), tbl([tc("A"), tc("B")], [tc("1"), tc("2")])]
    steps = [item("Ett", 0, 3), item("Punkt", 1, 1), *between, item("Två", 0, 3)]
    made = lesson(tmp_path, *steps, media={"a.png": png()})
    assert [line for line in made.body().split("\n") if line and not line.startswith("    ")] == ["1. Ett", "2. Två"]
    html = made.html()
    assert html.count("<ol>") == 1
    for element in ("<img", "<table", "<code"):
        assert html.count(element) == 1


def test_kinds_apart(tmp_path: Path) -> None:
    """Bullets right after numbers are a list of their own, within a list too."""
    html = lesson(tmp_path, item("A"), item("B", 0, 3), item("C", 1, 3), item("D", 1)).html().replace("\n", "")
    assert html == "<ul><li>A</li></ul><!-- --><ol><li><p>B</p><ol><li>C</li></ol><!-- --><ul><li>D</li></ul></li></ol>"


def test_styled(tmp_path: Path) -> None:
    """A style may make the list, numId 0 takes its paragraph out of it, and a continuation belongs to its item."""
    out = p("Ute", "Punktlista", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    made = lesson(tmp_path, p("A", "Punktlista"), p("mer om A", "Listfortsttning"), p("B", "Punktlista"), out)
    assert made.body() == "- A\n\n    mer om A\n\n- B\n\nUte"


def test_letters(tmp_path: Path) -> None:
    """Letters become numbers, which is told."""
    made = lesson(tmp_path, item("A", 0, 2), item("a", 1, 2), item("b", 1, 2))
    assert made.body() == "1. A\n    1. a\n    2. b"
    assert len(made.quotes(Kind.LETTERED)) == 2


def test_what_looks_like_one(tmp_path: Path) -> None:
    """Text in an item that would begin something is text."""
    html = (
        lesson(tmp_path, item("# rubrik"), item("- streck"), item("3. tre"), item("> citat")).html().replace("\n", "")
    )
    assert html == "<ul><li># rubrik</li><li>- streck</li><li>3. tre</li><li>&gt; citat</li></ul>"
