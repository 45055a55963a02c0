"""Documents from the programs that people write in: LibreOffice's own, and those that python-docx makes as Word does."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import docx
import pytest
from docx.document import Document

from handbok.imports.word.finding import Kind
from tests.imports.word.reading import Read, read
from tests.office import Office
from tests.worddocuments import png

SOURCE = Path(__file__).with_name("kurs.fodt")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Return the course that somebody wrote in LibreOffice and saved for Word."""
    folder = tmp_path_factory.mktemp("libreoffice")
    file = folder / "kurs.fodt"
    picture = base64.b64encode(png()).decode()
    file.write_text(SOURCE.read_text(encoding="utf-8").replace("BILD", picture), encoding="utf-8")
    saved = Office(folder / "profile").converted(file, "docx")
    return read(folder / "bok", saved.read_bytes(), saved.name)


def test_libreoffice_text(written: Read) -> None:
    """Headings, lists, a footnote, a quotation and accepted changes."""
    assert list(written.made.pages.values()) == ["Ta emot ett ärende", "Tabeller"]
    assert written.body("ta-emot-ett-arende.md").split("\n\n") == [
        "Vi alltid svarar **samma dag**[^1].",
        "1. Läs\n    - hela\n2. Svara",
        "## Mer om svar",
        "- A\n    - B",
        "> Ett citat.",
        "[^1]: En not.",
    ]


def test_libreoffice_rest(written: Read) -> None:
    """A merged table, a picture with words, a link; and what could not be carried over."""
    body = written.body("tabeller.md")
    assert '<th scope="colgroup" colspan="2">Område</th>\n<th scope="col">Ansvar</th>' in body
    assert '<td rowspan="2">Skola</td>\n<td>Förskola</td>' in body
    assert "![En tavla](tabeller-bild-1.png)\n\n[Exempel på webben](https://www.example.se/)" in body
    assert written.pictures["tabeller-bild-1.png"].startswith(b"\x89PNG")
    told = {each.kind: (each.heading, each.quote) for each in written.made.findings.all}
    assert told[Kind.COMMENT] == ("Ta emot ett ärende", "Stämmer det?")
    assert told[Kind.DELETED] == ("Ta emot ett ärende", "aldrig")
    assert told[Kind.INSERTED] == ("Ta emot ett ärende", "alltid")
    assert told[Kind.TEXT_BOX] == ("Tabeller", "I en ruta")


def saved(document: Document) -> bytes:
    """Return a document's file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_python_docx(tmp_path: Path) -> None:
    """Word's own template: its styles, lists, tables, pictures and comments."""
    made = docx.Document()
    made.add_heading("Kursen", 0)
    made.add_heading("Ett", 1)
    run = made.add_paragraph("Ett ").add_run("viktigt ord")
    run.bold = True
    made.add_comment(run, "Stämmer det?", author="X")
    for text, style in (
        ("A", "List Bullet"),
        ("B", "List Bullet 2"),
        ("Först", "List Number"),
        ("Sedan", "List Number"),
    ):
        made.add_paragraph(text, style)
    made.add_paragraph("Citat.", "Intense Quote")
    table = made.add_table(2, 2)
    for cell, text in zip(
        table.rows[0].cells + table.rows[1].cells, ("Roll", "Uppgift", "Redaktör", "Skriver"), strict=True
    ):
        cell.text = text
    made.add_picture(io.BytesIO(png()))
    course = read(tmp_path, saved(made))
    assert course.made.title == "Kursen"
    assert course.body("ett.md").split("\n\n") == [
        "Ett **viktigt ord**",
        "- A\n    - B",
        "<!-- -->",
        "1. Först\n2. Sedan",
        "> Citat.",
        "| Roll | Uppgift |\n|---|---|\n| Redaktör | Skriver |",
        "![](ett-bild-1.png)",
    ]
    assert course.quotes(Kind.COMMENT) == ["”viktigt ord” – Stämmer det?"]
