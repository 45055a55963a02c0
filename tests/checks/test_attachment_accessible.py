"""Files to fetch can be read by everyone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attachments.office import FACTS, docx, packed, pdf, xlsx
from tests.handbooks import Content, problems_of

BOMB = '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>'
PICTURE = '<wp:docPr id="1" name="Bild 1" descr="{}"/>'


def found(root: Path, name: str, data: bytes) -> list[tuple[str, str]]:
    """Return the level of each finding on a file and its first words."""
    files: dict[str, Content] = {f"docs/{name}": data}
    problems = problems_of(root, files, "attachment-accessible")
    assert all(each.path == f"docs/{name}" and each.help for each in problems)
    return [(str(each.level), " ".join(each.message.split()[:4])) for each in problems]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf(), []),
        (pdf(tagged=False), [("error", "Pdf-filen har inga taggar,")]),
        (pdf(title=""), [("error", "Pdf-filen har ingen titel.")]),
        (pdf(title="  "), [("error", "Pdf-filen har ingen titel.")]),
        (pdf(language=""), [("error", "Pdf-filen säger inte vilket")]),
        (pdf(password="x"), [("error", "Pdf-filen går inte att")]),
        (b"", [("error", "Pdf-filen går inte att")]),
        (b"%PDF-1.7 inte mer", [("error", "Pdf-filen går inte att")]),
    ],
)
def test_pdf(tmp_path: Path, data: bytes, expected: list[tuple[str, str]]) -> None:
    """Tags, title and language are demanded."""
    assert found(tmp_path, "plan.pdf", data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (docx(), []),
        (docx(body=""), []),
        (docx(language=""), [("review", "Word-filen säger inte vilket")]),
        (docx(language="en-US"), [("review", "Word-filen har språket en-US.")]),
        (docx(facts=""), [("review", "Word-filen har ingen titel.")]),
        (docx(body="<w:tbl><w:tr/></w:tbl>"), [("review", "Tabell 1 i Word-filen")]),
        (docx(body="<w:tbl/>"), [("review", "Tabell 1 i Word-filen")]),
        (docx(body=PICTURE.format("")), [("review", "Word-filen har bilder utan")]),
        (docx(body=PICTURE.format("En karta")), []),
        (packed({"word/document.xml": BOMB}), [("error", "Word-filen går inte att")]),
        (packed({"annat.xml": "<x/>"}), [("error", "Word-filen går inte att")]),
        (b"x", [("error", "Word-filen går inte att")]),
    ],
)
def test_word(tmp_path: Path, data: bytes, expected: list[tuple[str, str]]) -> None:
    """What a person should look at is said; only a file that cannot be read is an error, entities among them."""
    assert found(tmp_path, "plan.docx", data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (xlsx(), []),
        (xlsx(view=""), [("review", "Bladet ”Blad” i Excel-filen")]),
        (xlsx(view="", after='<tableParts count="1"><tablePart/></tableParts>'), []),
        (xlsx(view="", names='<definedName name="_xlnm.Print_Titles" localSheetId="0">Blad!$1:$1</definedName>'), []),
        (xlsx(view="", rows=""), []),
        (xlsx(facts=FACTS.replace("sv-SE", "en-GB")), [("review", "Excel-filen säger inte att")]),
        (xlsx(facts="<dc:language>sv</dc:language>"), [("review", "Excel-filen har ingen titel.")]),
        (packed({"xl/workbook.xml": "<x"}), [("error", "Excel-filen går inte att")]),
        (b"", [("error", "Excel-filen går inte att")]),
    ],
)
def test_excel(tmp_path: Path, data: bytes, expected: list[tuple[str, str]]) -> None:
    """A sheet has its headings in a table, frozen or repeated; an empty one needs none."""
    assert found(tmp_path, "plan.XLSX".lower(), data) == expected


def test_not_applicable(tmp_path: Path) -> None:
    """Other files are not judged."""
    assert found(tmp_path, "plan.txt", b"x") == []
