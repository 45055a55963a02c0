"""What is no Word document, or no safe one, is refused at once: one sentence that says what to do."""

from __future__ import annotations

import io
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbok.imports.fault import Refused
from handbok.imports.word.block import Blocks
from handbok.imports.word.document import opened
from handbok.imports.word.finding import Findings
from handbok.imports.word.lesson import divided
from tests.imports.word.reading import read
from tests.worddocuments import docx, h, item, p, packed, picture, tbl, tc

PLAIN = docx(h(1, "Kurs"), p("Text."))
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}" TargetMode="External"/></Relationships>'
)


def with_parts(parts: dict[str, bytes | str], data: bytes = PLAIN) -> bytes:
    """Return a document with some parts more, or others in their place."""
    return packed({**unpacked(data), **parts})


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return a package's files."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


REFUSED: dict[str, tuple[bytes, str, str]] = {
    "empty file": (b"", "kurs.docx", "Filen är tom."),
    "text": (b"Hej", "kurs.docx", "ingen Word-fil"),
    "pdf": (b"%PDF-1.7", "kurs.pdf", "ingen Word-fil"),
    "OpenDocument": (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "kurs.odt", "ingen Word-fil"),
    "workbook by another name": (packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}), "kurs.docx", "ingen Word-fil"),
    "old format": (OLD, "kurs.doc", "gammalt format"),
    "old format by another name": (OLD, "kurs.docx", "gammalt format"),
    "password": (OLD + "EncryptedPackage".encode("utf-16-le"), "kurs.docx", "Ta bort lösenordet"),
    "macros by name": (PLAIN, "kurs.DOCM", "utan makron"),
    "macros": (with_parts({"word/vbaProject.bin": b"x"}), "kurs.docx", "utan makron"),
    "controls": (with_parts({"word/activeX/activeX1.xml": "<x/>"}), "kurs.docx", "utan makron"),
    "linked picture": (with_parts({"word/_rels/document.xml.rels": RELATION.format("image", "http://x.se/a.png")}), "kurs.docx", "Bryt länkarna"),
    "linked picture that says hyperlink": (
        with_parts({"word/_rels/document.xml.rels": RELATION.format("image", "http://x.se/hyperlink")}), "kurs.docx", "Bryt länkarna",
    ),
    "entities": (with_parts({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "kurs.docx", "XML-deklaration"),
    "cut": (PLAIN[:-100], "kurs.docx", "skadad"),
    "broken text": (with_parts({"word/document.xml": "<w:document"}), "kurs.docx", "skadad"),
    "broken notes": (docx(h(1, "A"), p("B"), parts={"footnotes": "<"}), "kurs.docx", "skadad"),
    "no text part": (with_parts({"_rels/.rels": "<Relationships/>"}), "kurs.docx", "skadad"),
    "strict": (with_parts({"word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}), "kurs.docx", "Strict Open XML"),
    "deep": (with_parts({"word/document.xml": "<a>" * 5000 + "</a>" * 5000}), "kurs.docx", "skadad"),
    "nothing in it": (docx(), "kurs.docx", "Dokumentet är tomt."),
    "no headings": (docx(p("Text."), p("Mer.")), "kurs.docx", "formatmallen Rubrik 1"),
    "too big": (b"PK word/" + b"\0" * 60_000_001, "kurs.docx", "större än 60 MB"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, tmp_path: Path) -> None:
    """Each in one sentence with its remedy, and within a second."""
    data, name, word = REFUSED[case]
    with pytest.raises(Refused) as refused:
        read(tmp_path, data, name)
    (fault,) = refused.value.faults
    assert word in fault.message
    assert fault.message.endswith(".")


def test_bomb(tmp_path: Path) -> None:
    """A gigabyte in a small file is refused within a second."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
        package.open("word/document.xml", "w") as part,
    ):
        for _ in range(100):
            part.write(b" " * 10_000_000)
    data = out.getvalue()
    began = time.perf_counter()
    with pytest.raises(Refused) as refused:
        read(tmp_path, data)
    assert "orimligt stor" in refused.value.faults[0].message
    assert time.perf_counter() - began < 1


def test_template_is_let_through(tmp_path: Path) -> None:
    """The template that a document was made from is named in it, and never fetched."""
    rels = RELATION.format("attachedTemplate", "file:///G:/mallar/kommunen.dotx")
    assert read(tmp_path, with_parts({"word/_rels/settings.xml.rels": rels})).body("kurs.md") == "Text."


WHOLE = unpacked(
    docx(
        h(1, "Kurs"),
        h(2, "Ett"),
        item("A", 1, 2),
        tbl(
            [tc("A", '<w:gridSpan w:val="2"/>')],
            [tc("1", "<w:vMerge/>"), tc("2")],
            properties='<w:tblLook w:val="04A0"/>',
        ),
        p('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:footnoteReference w:id="1"/></w:r>' + picture("a", "En")),
        media={"a.png": b"\x89PNG\r\n\x1a\n"},
        parts={
            "comments": '<w:comment w:id="0"><w:p/></w:comment>',
            "footnotes": '<w:footnote w:id="1"><w:p/></w:footnote>',
        },
    )
)


@settings(max_examples=300)
@given(st.data())
def test_any_damage(data: st.DataObject) -> None:
    """Whatever bytes are wrong in a file, it is read or refused, and nothing else."""
    name = data.draw(st.sampled_from(sorted(WHOLE)))
    at = data.draw(st.integers(0, len(WHOLE[name]) - 1))
    new = data.draw(st.binary(max_size=6) | st.sampled_from([b"x", b"-1", b"99999", b'"', b"<w:p>"]))
    broken = WHOLE[name][:at] + new + WHOLE[name][at + data.draw(st.integers(0, 8)) :]
    with suppress(Refused):
        findings = Findings()
        divided(Blocks(opened(packed({**WHOLE, name: broken}), "kurs.docx"), findings).all(), findings)
