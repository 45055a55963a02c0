"""Small Word, Excel and PDF files for tests, each in order unless asked otherwise."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pikepdf

_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
FACTS = "<dc:title>Plan</dc:title><dc:language>sv-SE</dc:language>"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_DRAWING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
HEADED = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr><w:tr/></w:tbl>"
FROZEN = '<sheetViews><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews>'


def packed(parts: Mapping[str, str]) -> bytes:
    """Return a package with these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return data.getvalue()


def docx(body: str = HEADED, facts: str = FACTS, language: str = "sv-SE") -> bytes:
    """Return a Word file."""
    lang = f'<w:lang w:val="{language}"/>' if language else ""
    styles = (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{lang}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
    )
    return packed(
        {
            "word/document.xml": f"<w:document {_W} {_DRAWING}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": styles,
            "docProps/core.xml": _CORE.format(facts),
        }
    )


def xlsx(view: str = FROZEN, after: str = "", facts: str = FACTS, names: str = "", rows: str = "<row/>") -> bytes:
    """Return an Excel file of one sheet."""
    relation = '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
    return packed(
        {
            "xl/workbook.xml": (
                f'<workbook {_S}><sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets>'
                f"<definedNames>{names}</definedNames></workbook>"
            ),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}'
                "</Relationships>"
            ),
            "xl/worksheets/sheet1.xml": f"<worksheet {_S}>{view}<sheetData>{rows}</sheetData>{after}</worksheet>",
            "docProps/core.xml": _CORE.format(facts),
        }
    )


def pdf(*, tagged: bool = True, title: str = "Plan", language: str = "sv", password: str = "") -> bytes:
    """Return a PDF of one empty page."""
    made = pikepdf.new()
    made.add_blank_page()
    if tagged:
        element = made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document))
        made.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=element)
        made.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    if language:
        made.Root.Lang = pikepdf.String(language)
    if title:
        made.docinfo["/Title"] = title
    data = io.BytesIO()
    locked = pikepdf.Encryption(owner="x", user=password) if password else False
    made.save(data, encryption=locked)
    return data.getvalue()
