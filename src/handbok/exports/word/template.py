"""A Word template made from an outline: Swedish, with real headings and marked header rows, and tags to fill."""

from __future__ import annotations

import io
from functools import lru_cache

from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from handbok.exports.word.outline import Outline, Part

_LANGUAGE = "sv-SE"


@lru_cache(maxsize=128)
def template(outline: Outline) -> bytes:
    """Return the template that docxtpl fills: part n of the outline has the variable pn."""
    made = Document()
    _speak_swedish(made)
    made.add_heading("{{ title }}", 0)
    for number, part in enumerate(outline.parts):
        _write(made, part, f"p{number}")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _write(made: Doc, part: Part, name: str) -> None:
    made.add_heading(part.heading, 1)
    if part.help:
        _only(made, "empty", part.help)
    for at, field in enumerate(part.fields):
        line = made.add_paragraph()
        line.add_run(f"{field}: ").bold = True
        line.add_run(f"{{{{ {name}.fields[{at}] }}}}")
    if part.columns:
        _table(made, part.columns, name)
    else:
        made.add_paragraph(f"{{%p for text in {name}.texts %}}")
        made.add_paragraph("{{ text }}")
        made.add_paragraph("{%p endfor %}")


def _only(made: Doc, condition: str, text: str) -> None:
    made.add_paragraph(f"{{%p if {condition} %}}")
    made.add_paragraph().add_run(text).italic = True
    made.add_paragraph("{%p endif %}")


def _table(made: Doc, columns: tuple[str, ...], name: str) -> None:
    table = made.add_table(rows=4, cols=len(columns), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, columns, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    _mark_header(table.rows[0])
    table.rows[1].cells[0].text = f"{{%tr for row in {name}.rows %}}"
    for at, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{at}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    made.add_paragraph()


def _mark_header(row: object) -> None:
    """Say that a row is the table's header, which repeats on each page and is read for each cell."""
    properties = row._tr.get_or_add_trPr()  # type: ignore[attr-defined]  # python-docx has no name for it
    for tag in ("w:cantSplit", "w:tblHeader"):
        mark = OxmlElement(tag)
        mark.set(qn("w:val"), "true")
        properties.append(mark)


def _speak_swedish(made: Doc) -> None:
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    made.styles["Normal"].font.size = Pt(11)
