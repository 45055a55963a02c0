"""A register from a workbook back to its file: what differs is written, and nothing else.

Every data type that can be exported can come back: what its tables are is found from its model (exports/shape.py).
"""

from __future__ import annotations

from collections.abc import Mapping

from handbok.entry import Entry
from handbok.exports.download import content, of_record
from handbok.exports.shape import shape
from handbok.handbook import Handbook
from handbok.imports.editor import Editor
from handbok.imports.fault import Fault, Refused
from handbok.imports.package import safe
from handbok.imports.proof import Proof, placed
from handbok.imports.reference import References
from handbok.imports.sheet import Sheets, marks, opened, sheets
from handbok.imports.yamlfile import YamlFile
from handbok.models.base import Record
from handbok.writing.file import Change
from handbok.writing.text import Text
from handbok.yaml.tree import parse

_CSV = (
    "En CSV-fil säger inte vilket register den hör till. Skriv en arbetsbok med handbok export {} ID och ändra i den."
)
_FORM = (
    "Arbetsboken är en mall och hör inte till något register. Skriv registrets egen arbetsbok med handbok export {} ID."
)


def imported(book: Handbook, kind: type[Record], data: bytes, name: str) -> Change:
    """Return what a workbook changes in the register that it was made from. Raises Refused with every fault."""
    if name.lower().endswith(".csv"):
        raise Refused(Fault(_CSV.format(kind.FOLDER)))
    workbook = opened(safe(data, name))
    said = marks(workbook)
    entry = _source(book, kind, said)
    download = of_record(book, entry)
    found = sheets(workbook, shape(kind), download.tables)
    file = book.root / entry.path
    before = file.read_bytes()
    text = Text.of(before, entry.path)
    after = _edited(book, entry, found, text.text)
    if found.faults:
        raise Refused(*sorted(found.faults, key=_by_place))
    if after != text.text and said.get("innehåll") != content(download.tables):
        raise Refused(Fault(
            f"{entry.path} har ändrats sedan arbetsboken hämtades, eller så visade webbplatsen inte allt. "
            "Hämta arbetsboken på nytt och för in ändringarna i den."
        ))  # fmt: skip
    return Change(file, before, text.encoded(after) if after != text.text else before)


def _edited(book: Handbook, entry: Entry[Record], found: Sheets, text: str) -> str:
    """Return a register's text with the changes; what is wrong with them is added to the faults."""
    whole = shape(type(entry.record))
    file = YamlFile(text)
    editor = Editor(file.root, found, References(book, entry, whole, found))
    editor.edit(whole, entry.record)
    rows = placed(file.root, whole, editor.placed)
    after = file.text()
    told = {(fault.sheet, fault.row) for fault in found.faults}
    proof = Proof(entry, parse(after, entry.path), rows, found)
    found.faults += [fault for fault in list(proof.faults()) if (fault.sheet, fault.row) not in told]
    return after


def _by_place(fault: Fault) -> tuple[str, int, int, str]:
    """Return a key that puts faults in the order of their sheets and rows."""
    column = fault.cell.rstrip("0123456789")
    return fault.sheet, fault.row, len(column), column


def _source(book: Handbook, kind: type[Record], said: Mapping[str, str]) -> Entry[Record]:
    if "typ" not in said:
        raise Refused(Fault(_FORM.format(kind.FOLDER)))
    if said["typ"] != kind.FOLDER:
        raise Refused(
            Fault(f"Arbetsboken innehåller något annat än {kind.TITLE.lower()}. Välj rätt fil eller kommando.")
        )
    entry = book.records(kind).get(said.get("fil", ""))
    if entry is None:
        raise Refused(Fault(
            f"Registret som arbetsboken kommer från finns inte i data/{kind.FOLDER}/. "
            "Den samlade arbetsboken för alla register kan inte läsas in: hämta ett register i taget."
        ))  # fmt: skip
    if entry.path in book.unreadable:
        raise Refused(Fault(f"{entry.path} har fel. Rätta dem först: handbok check {entry.path}"))
    return entry
