"""Every data type comes back from its workbook, also one that is made tomorrow: all is found from the model."""

from __future__ import annotations

import difflib
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from pydantic import Field

from handbok.entry import Entry
from handbok.exports.download import Download, of_record
from handbok.exports.shape import Column
from handbok.exports.table import NUMBER, PARENT, Head, Table
from handbok.exports.xlsx import sheet_titles
from handbok.handbook import Handbook, load
from handbok.imports.cell import Unreadable, fits_a_cell, read
from handbok.imports.fault import Fault, Refused
from handbok.imports.register import imported
from handbok.models import record_types
from handbok.models.base import Date, Id, Item, Many, Record, RoleId, Text
from tests.handbooks import TODAY, write
from tests.workbooks import add, bytes_of, diff_of, fill, workbook_of

ROOT = Path(__file__).parents[2]
SAMPLES = (
    "ny-post",
    "XX-R99",
    3,
    "2027-03-04",
    "2027-03",
    "13.00",
    "sv",
    "https://exempel.se/",
    "a" * 64,
    "a/b.mp4",
    "ja",
)
"""Something for every form that a text may have."""


@cache
def handbook() -> Handbook:
    """Return the real handbook."""
    return load(ROOT, TODAY)


def largest(kind: type[Record]) -> Entry[Record]:
    """Return the record of a type with most in it."""
    return max(handbook().records(kind).values(), key=lambda entry: (ROOT / entry.path).stat().st_size)


@cache
def exported(kind: type[Record]) -> Download:
    """Return what can be fetched of the record."""
    return of_record(handbook(), largest(kind))


def opened(kind: type[Record]) -> Workbook:
    """Return the record's workbook."""
    return load_workbook(io.BytesIO(exported(kind).workbook))


def outcome(kind: type[Record], book: Workbook) -> list[str]:
    """Return the lines that an import removes and adds. Raises Refused."""
    change = imported(handbook(), kind, bytes_of(book), "fil.xlsx")
    before, after = ((text or b"").decode().splitlines() for text in (change.before, change.after))
    return [line for line in difflib.ndiff(before, after) if line[0] in "-+"]


def sheets(kind: type[Record], book: Workbook) -> Iterator[tuple[Table, Worksheet]]:
    """Yield the tables that have rows, with their sheets."""
    tables = exported(kind).tables
    for table, title in zip(tables, sheet_titles(tables), strict=True):
        if table.rows:
            yield table, book[title]


TYPES = [kind for kind in record_types().values() if any((ROOT / "data" / kind.FOLDER).glob("*.yml"))]
IDS = [kind.FOLDER for kind in TYPES]


@pytest.mark.parametrize("kind", TYPES, ids=IDS)
def test_unchanged(kind: type[Record]) -> None:
    """A workbook that nobody has touched changes nothing, whatever the file looks like."""
    assert outcome(kind, opened(kind)) == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", TYPES, ids=IDS)
def test_unchanged_everywhere(kind: type[Record]) -> None:
    """The same of every record that there is."""
    for entry in handbook().records(kind).values():
        change = imported(handbook(), kind, of_record(handbook(), entry).workbook, "fil.xlsx")
        assert change.after == change.before, entry.path


def is_free(head: Head) -> bool:
    """Tell whether a column holds any text on one line."""
    column = head.column
    return column is not None and not column.limits.many and not column.limits.refers and takes(column, "Helt: annat")


@pytest.mark.parametrize("kind", TYPES, ids=IDS)
def test_one_cell(kind: type[Record]) -> None:
    """Of each sheet a text is changed, and only the lines of those differ."""
    book, changed = opened(kind), 0
    for table, sheet in sheets(kind, book):
        free = [(at, row) for row, cells in enumerate(table.rows) for at, head in enumerate(table.heads)
                if is_free(head) and isinstance(cells[at], str) and "\n" not in str(cells[at])]  # fmt: skip
        for at, row in free[-1:]:
            sheet.cell(row + 2, at + 1).value = f"Annat än: {changed}"
            changed += 1
    made = outcome(kind, book)
    added = [line for line in made if line[0] == "+"]
    assert sum("Annat än: " in line for line in added) == len(added) == changed
    assert all(line[0] == "-" for line in made if "Annat än: " not in line)


def put(table: Table, sheet: Worksheet, at: int, kind: type[Record]) -> None:
    """Fill a cell of the row under the last with something that its column may hold."""
    head, place = table.heads[at], sheet.cell(len(table.rows) + 2, at + 1)
    there = [row[at] for row in table.rows if row[at] is not None]
    if head.column is None or (head.column.limits.refers and there and head.column.attributes != ("id",)):
        place.value = str(there[0])
        return
    known = [id for id, _ in dict(exported(kind).lists).get(head.column.limits.refers, ()) if id not in there]
    place.value = next(each for each in (*known, *head.column.limits.choices, *SAMPLES) if takes(head.column, each))


def takes(column: Column, value: Any) -> bool:
    """Tell whether a column can hold a value."""
    try:
        return read(column, value) is not None
    except Unreadable:
        return False


def filled(kind: type[Record], book: Workbook, faults: tuple[Fault, ...]) -> None:
    """Fill the cells that faults point at: each says what is missing in a new row."""
    there = {sheet.title: (table, sheet) for table, sheet in sheets(kind, book)}
    for fault in faults:
        table, sheet = there[fault.sheet]
        assert "saknas" in fault.message, fault.told("")
        assert fault.row == len(table.rows) + 2, fault.told("")
        put(table, sheet, column_index_from_string(fault.cell.rstrip("0123456789")) - 1, kind)


@pytest.mark.parametrize("kind", TYPES, ids=IDS)
def test_rows(kind: type[Record]) -> None:
    """A row under the last of each sheet becomes an entry, and no line that stood before is touched.

    What a new row still needs is told by its cell, until there is nothing more.
    """
    book = opened(kind)
    for table, sheet in list(sheets(kind, book))[1:]:
        for at, head in enumerate(table.heads):
            if head.title == PARENT or (head.column and head.column.limits.required):
                put(table, sheet, at, kind)
    for _ in range(4):
        try:
            made = outcome(kind, book)
            break
        except Refused as refused:
            filled(kind, book, refused.faults)
    assert all(line[0] == "+" for line in made), made
    assert bool(made) is (len(list(sheets(kind, book))) > 1)


EXACT = ("integer", "number", "date", "boolean")


@pytest.mark.parametrize("kind", TYPES, ids=IDS)
def test_wrong_cells(kind: type[Record]) -> None:
    """Nonsense instead of a number, a date or a yes is told by its cell, all at once; of mere texts nothing is said."""
    book, wrong, told = opened(kind), set(), set()
    for table, sheet in sheets(kind, book):
        for at, head in enumerate(table.heads):
            if head.column and head.column.limits.type in EXACT:
                sheet.cell(2, at + 1).value = "struntprat"
                wrong.add(f"fil.xlsx!{sheet.title}!{get_column_letter(at + 1)}2")
    try:
        outcome(kind, book)
    except Refused as refused:
        told = {fault.told("fil.xlsx").partition(": ")[0] for fault in refused.faults}
    assert told == wrong


def test_cells_hold_what_models_do() -> None:
    """No type has yet what a cell cannot say."""
    heads = [head for kind in TYPES for table in exported(kind).tables for head in table.heads]
    assert [head.title for head in heads if head.column and not fits_a_cell(head.column, None)] == []
    assert {head.title for head in heads if head.column is None and not head.computed} == {PARENT, NUMBER}


class Berth(Item):
    """Be a place for a boat."""

    id: Id
    name: Text = Field(alias="namn", title="Plats")
    depth: float | None = Field(None, alias="djup", title="Djup")
    keepers: Many[RoleId] = Field((), alias="skötare", title="Sköts av")
    notes: Many[Text] = Field((), alias="noteringar", title="Noteringar")
    tides: dict[str, int] | None = Field(None, alias="vattenstånd", title="Vattenstånd")


@pytest.fixture
def harbour(monkeypatch: pytest.MonkeyPatch) -> type[Record]:
    """Add a data type, as a module in models/ would."""
    usual = record_types()  # found once: a model made afterwards is in no other test

    class Harbour(Record):
        FOLDER: ClassVar[str] = "hamnar"
        TITLE: ClassVar[str] = "Hamnar"

        opened: Date = Field(alias="öppnad", title="Öppnad")
        berths: Many[Berth] = Field(alias="platser", title="Platser")

    monkeypatch.setattr("handbok.handbook.record_types", lambda: {**usual, "hamnar": Harbour})
    return Harbour


HARBOUR = """\
åtkomst: publik
öppnad: 2020-01-01  # en onsdag
platser:
  # innerst
  - id: a1
    namn: Ett
    djup: 3.5
    noteringar:
      - djup, men smal  # mätt
      # sedan i våras
      - ny brygga
    vattenstånd: {högt: 3}
  # ytterst
"""


def test_type_of_tomorrow(harbour: type[Record], tmp_path: Path) -> None:
    """A new type needs its model and nothing else; what a cell cannot say is left to the file."""
    write(tmp_path, {"data/hamnar/norr.yml": HARBOUR})
    book = workbook_of(tmp_path, harbour, "norr")
    assert diff_of(tmp_path, harbour, bytes_of(book)) == []
    add(book["Platser"], {"Id": "b2", "Plats": "Två", "Sköts av": "projektledare, styrgrupp", "Djup": "2,5"})
    fill(book["Platser"], 2, {"Noteringar": "djup, men smal\nen till\nny brygga"})
    assert diff_of(tmp_path, harbour, bytes_of(book)) == [
        "+      - en till", "+  - id: b2", "+    namn: Två", "+    djup: 2.5", "+    skötare: [projektledare, styrgrupp]",
    ]  # fmt: skip
    fill(book["Platser"], 2, {"Vattenstånd": "högt: 4", "Djup": "grunt"})
    fill(book["Platser"], 3, {"Plats": None})
    assert [line.partition(": ")[0] for line in diff_of(tmp_path, harbour, bytes_of(book))] == [
        "fil.xlsx!Platser!C2", "fil.xlsx!Platser!F2", "fil.xlsx!Platser!B3",
    ]  # fmt: skip
