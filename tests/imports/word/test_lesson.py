"""Headings divide a document: which of them is the course's, which are lessons, and what level the others get."""

from __future__ import annotations

from pathlib import Path

from handbok.imports.word.finding import Kind
from tests.handbooks import problems_of
from tests.imports.word.reading import Read, lesson, read
from tests.worddocuments import docx, h, p


def lessons(read: Read) -> list[str]:
    """Return the titles of an import's lessons."""
    return list(read.made.pages.values())


def test_one_above_all(tmp_path: Path) -> None:
    """One heading above all others is the course, and those below it are lessons."""
    made = read(
        tmp_path, docx(h(1, "Kursen"), p("Hej."), h(2, "Ett"), p("A."), h(2, "Två"), p("B."), h(3, "Under"), p("C."))
    )
    assert (made.made.title, lessons(made)) == ("Kursen", ["Ett", "Två"])
    assert "\nHej.\n\n## Det här innehåller kursen" in made.files["index.md"]
    assert made.body("tva.md") == "B.\n\n## Under\n\nC."
    assert made.quotes(Kind.INTRODUCTION) == ["docs/kurser/kursen/index.md"]


def test_title(tmp_path: Path) -> None:
    """A document's own title is the course, and headings on the highest level are lessons, be it only one."""
    made = read(tmp_path, docx(p("Kursen", "Rubrik"), h(1, "Ett"), h(2, "Under"), p("A.")))
    assert (made.made.title, lessons(made)) == ("Kursen", ["Ett"])
    assert made.body("ett.md") == "## Under\n\nA."


def test_several(tmp_path: Path) -> None:
    """Several headings on the highest level are lessons; the course is called what the file is."""
    made = read(tmp_path, docx(h(1, "Ett"), p("A."), h(1, "Två"), p("B.")), name="Öppna data.docx")
    assert (made.made.title, made.made.id, lessons(made)) == ("Öppna data", "oppna-data", ["Ett", "Två"])


def test_alone(tmp_path: Path) -> None:
    """A single heading is both the course and its lesson."""
    made = read(tmp_path, docx(h(3, "Ensam"), p("A.")))
    assert (made.made.title, lessons(made), made.body("ensam.md")) == ("Ensam", ["Ensam"], "A.")


def test_levels(tmp_path: Path) -> None:
    """No level is skipped, and headings on the same level in Word stay on the same level."""
    made = lesson(
        tmp_path, h(5, "A"), p("a"), h(5, "B"), p("b"), h(3, "C"), p("c"), h(4, "D"), p("d"), h(6, "E"), p("e")
    )
    assert [line for line in made.body().split("\n") if line.startswith("#")] == [
        "## A",
        "## B",
        "## C",
        "### D",
        "#### E",
    ]
    assert len(made.quotes(Kind.LEVEL)) == 3


def test_outline(tmp_path: Path) -> None:
    """A heading may be one by its outline level, or by a style that is based on a heading's."""
    outlined = p("Genom disposition", properties='<w:outlineLvl w:val="1"/>')
    made = read(tmp_path, docx(p("Kurs", "Rubrik1"), outlined, p("A."), p("Genom stil", "Egen"), p("B.")))
    assert lessons(made) == ["Genom disposition", "Genom stil"]


def test_english_ids(tmp_path: Path) -> None:
    """Styles that the file does not describe are known by their English and Swedish ids."""
    made = read(
        tmp_path,
        docx(p("Kurs", "Heading1"), p("Ett", "Heading2"), p("A."), p("Två", "rubrik 2"), p("B."), parts={"styles": ""}),
    )
    assert lessons(made) == ["Ett", "Två"]


def test_names(tmp_path: Path) -> None:
    """File names are ASCII and differ; none is index or what Windows keeps for itself."""
    made = read(tmp_path, docx(h(1, "Kurs"), *(h(2, each) for each in ("Åäö", "Åäö", "Index", "CON", "日本")), p("A.")))
    assert [path.rpartition("/")[2] for path in made.made.pages] == [
        "aao.md",
        "aao-2.md",
        "index-2.md",
        "con-sida.md",
        "lektion-5.md",
    ]
    assert len(made.quotes(Kind.EMPTY)) == 4
    assert made.body("aao.md") == "Texten är inte skriven än."


def test_titles_that_could_be_something_else(tmp_path: Path) -> None:
    """A title says what it said with other signs, where its own would become HTML or a macro."""
    made = read(tmp_path, docx(h(1, 'Om "data" & <b>'), h(2, "{{ x }}: # 'y'"), p("A.")))
    assert made.made.title == "Om ”data” & ‹b>"
    assert len(made.quotes(Kind.HEADING)) == 2
    files = {each.file.relative_to(tmp_path).as_posix(): each.after for each in made.made.changes}
    assert not [each for each in problems_of(tmp_path / "ny", files) if each.rule != "spelling"]


def test_links_within(tmp_path: Path) -> None:
    """A link to a place in the document leads to that lesson, and to the nearest heading there."""
    mark = '<w:bookmarkStart w:id="1" w:name="_Ref1"/><w:r><w:t>Dit</w:t></w:r><w:bookmarkEnd w:id="1"/>'
    link = '<w:hyperlink w:anchor="_Ref1"><w:r><w:t>avsnittet</w:t></w:r></w:hyperlink>'
    lost = '<w:hyperlink w:anchor="borta"><w:r><w:t>borta</w:t></w:r></w:hyperlink>'
    made = read(
        tmp_path, docx(h(1, "Kurs"), h(2, "Ett"), p(link), p(lost), h(2, "Två"), p("A."), p(mark, "Rubrik3"), p(link))
    )
    assert made.body("ett.md") == "[avsnittet](tva.md#dit)\n\nborta"
    assert made.body("tva.md") == "A.\n\n## Dit { #dit }\n\n[avsnittet](#dit)"
    assert made.quotes(Kind.LINK) == ["#borta"]
