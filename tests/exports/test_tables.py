"""Every table as a workbook and as CSV: the same columns, the model's own limits, and nothing that runs."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from pydantic import Field

from handbok import handbook
from handbok.components import datatypes
from handbok.exports import csv as texts
from handbok.exports.download import Download, of_record, of_type
from handbok.exports.shape import shape
from handbok.exports.table import Head, Table, tables
from handbok.exports.xlsx import MARKS, Book, document
from handbok.handbook import load
from handbok.macro import Context
from handbok.models import record_types
from handbok.models.base import Id, Item, Many, Record, Text
from handbok.models.effect import EffectRegister
from handbok.models.risk import RiskRegister
from handbok.schema import schema
from tests.handbooks import TODAY, book_of, problems_of
from tests.imports.test_register import RISKS

ROOT = Path(__file__).parents[2]
DANGEROUS = "=cmd|' /c calc'!A0"


@pytest.fixture(scope="module")
def ours() -> dict[str, Download]:
    """Return what our own handbook gives of each type."""
    book = load(ROOT, TODAY)
    return {folder: of_type(book, kind) for folder, kind in record_types().items() if book.records(kind)}


def risks(root: Path, text: str = RISKS) -> Download:
    """Return what can be fetched of a risk register."""
    book = book_of(root, {"data/risker/exempelprojekt.yml": text})
    return of_record(book, book.records(RiskRegister)["exempelprojekt"])


def opened(data: bytes) -> Workbook:
    """Return a workbook as a spreadsheet reads it."""
    return load_workbook(io.BytesIO(data))


def read(data: bytes) -> list[list[str]]:
    """Return a CSV file as a spreadsheet reads it."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_same_columns(ours: dict[str, Download]) -> None:
    """Workbook and CSV have the same columns and as many rows, for every data type."""
    assert len(ours) > 20
    for download in ours.values():
        book = opened(download.workbook)
        for table, sheet in zip(download.tables, book.worksheets, strict=False):
            text = read(texts.document(table))
            assert text[0] == [cell.value for cell in sheet[1]] == [head.title for head in table.heads]
            assert len(text) - 1 == len(table.rows)
            assert len({*text[0]}) == len(text[0])


def test_same_bytes(ours: dict[str, Download], tmp_path: Path) -> None:
    """Equal content gives equal bytes: no time, no program, no person."""
    first, second = (risks(tmp_path / name) for name in "ab")
    document.cache_clear()
    one = first.workbook
    document.cache_clear()
    assert one == second.workbook
    with zipfile.ZipFile(io.BytesIO(one)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = packed.read("docProps/core.xml").decode()
        assert "<dc:language>sv-SE</dc:language>" in core
        assert not re.search("creator|lastModifiedBy|created|modified", core)
        assert b"openpyxl" not in b"".join(packed.read(name) for name in packed.namelist())


def test_risk_register(tmp_path: Path) -> None:
    """The value is S times K, the band follows from the register's own, both locked; what may be written is open."""
    book = opened(risks(tmp_path).workbook)
    sheet = book["Risker"]
    places = {cell.value: cell.coordinate[:-1] for cell in sheet[1]}
    s, k, value, band = (places[title] for title in ("Sannolikhet", "Konsekvensgrad", "Riskvärde", "Band"))
    assert sheet[f"{value}2"].value == f'=IF(OR({s}2="",{k}2=""),"",{s}2*{k}2)'
    assert f'IF(AND({value}2>=15,{value}2<=25),"hög"' in sheet[f"{band}2"].value
    assert sheet.protection.sheet
    assert sheet[f"{value}2"].protection.locked
    assert all(cell.protection.locked for cell in sheet[1])
    assert not sheet[f"{s}2"].protection.locked
    assert sheet.freeze_panes == "B2"
    assert {rule.formula[0] for found in sheet.conditional_formatting for rule in found.rules} == {
        '"låg"', '"medel"', '"hög"'
    }  # fmt: skip
    assert book[MARKS].sheet_state == "hidden"
    assert {row[0].value for row in book[MARKS].iter_rows()} == {"typ", "fil", "schema", "innehåll"}
    assert ("projektledare", "Projektledare") in set(book["Listor"].iter_rows(max_col=2, values_only=True))


def test_limits_of_the_model(tmp_path: Path) -> None:
    """What a spreadsheet lets in is what the model takes."""
    sheet = opened(risks(tmp_path).workbook)["Risker"]
    places = {cell.value: cell.coordinate[:-1] for cell in sheet[1]}
    rules = {str(rule.sqref).split("2:")[0]: rule for rule in sheet.data_validations.dataValidation}
    scale = rules[places["Sannolikhet"]]
    assert (scale.type, scale.operator, scale.formula1, scale.formula2) == ("whole", "between", "1", "5")
    assert rules[places["Åtgärd"]].formula1 == '"ja,nej"'
    assert rules[places["Inträffad"]].type == "date"
    assert rules[places["Eskalerad till"]].formula1.startswith("Listor!$A$2")
    assert places["Hot"] not in rules


@pytest.mark.parametrize("text", [DANGEROUS, "+1", "-1", "@SUM(A1)", "\tx"])
def test_text_that_looks_like_a_formula(text: str) -> None:
    """It is text in a workbook; in CSV, which has no types, an apostrophe makes it text."""
    table = Table("t", "T", (Head("A"),), ((text,),))
    sheet = opened(document(Book("b", (table,))))["T"]
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].quotePrefix) == (text, "s", True)
    assert read(texts.document(table))[1] == [f"'{text}"]


def test_swedish_numbers() -> None:
    """Decimal commas and whole dates, with the mark by which Excel knows UTF-8."""
    table = Table("t", "T", tuple(Head(each) for each in "ABCD"), ((3.5, -2, date(2026, 11, 22), None),))
    assert texts.document(table) == "\ufeffA;B;C;D\r\n3,5;-2;2026-11-22;\r\n".encode()


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\r"), max_size=40)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_any_text_comes_back(rows: list[tuple[str, str]]) -> None:
    """Whatever was written is read again, but for characters that no XML holds."""
    table = Table("t", "T", (Head("A"), Head("B")), tuple(rows))
    cells = list(opened(document(Book("b", (table,))))["T"].iter_rows(min_row=2, max_col=2, values_only=True))
    for row, found in zip(rows, [*cells, *[(None, None)] * len(rows)], strict=False):
        for text, cell in zip(row, found, strict=True):
            readable = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
            assert (cell or "") == readable or "_x" in text
    back = read(texts.document(table))[1:]
    assert [tuple(cell.removeprefix("'") for cell in row) for row in back] == [
        tuple(cell.removeprefix("'") for cell in row) for row in rows
    ]


EFFECTS = """\
namn: Effekter
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: mätt}
omgångar:
  - id: ep-2026
    namn: Baslinje
    slag: baslinje
    datum: 2026-10-01
    resultat:
      - {indikator: ep-i1, utfall: {täljare: 9, nämnare: 12}}
      - {indikator: ep-i1, organisation: a, utfall: {täljare: 7, nämnare: 9}}
      - {indikator: ep-i1, organisation: b, utfall: {nämnare: 3}}
"""


def test_answers_of_few(tmp_path: Path) -> None:
    """What few answered, or what would give it away, is in no file."""
    book = book_of(tmp_path, {"data/effektmal/ep.yml": EFFECTS})
    found = {table.name: table for table in of_record(book, book.records(EffectRegister)["ep"]).tables}
    outcomes = [row[6:8] for row in found["omgangar-resultat"].rows]
    assert outcomes[0] == (9, 12)
    assert outcomes[1:] == [(None, None), (None, None)]


class Boat(Item):
    """Be an entry of a type that no module of the handbook knows."""

    id: Id
    name: Text = Field(alias="namn", title="Namn")
    places: int | None = Field(None, alias="platser", title="Platser", ge=1, le=12)
    trips: Many[Text] = Field((), alias="turer", title="Turer")


@pytest.fixture
def new_type(monkeypatch: pytest.MonkeyPatch) -> type[Record]:
    """Add a data type, as a module in models/ would."""
    usual = record_types()  # found once: a model made afterwards is in no other test

    class Harbour(Record):
        FOLDER: ClassVar[str] = "hamnar"
        TITLE: ClassVar[str] = "Hamnar"

        name: Text = Field(alias="namn", title="Namn")
        boats: Many[Boat] = Field((), alias="båtar", title="Båtar")

    known = {**usual, "hamnar": Harbour}
    for module in (handbook, datatypes):
        monkeypatch.setattr(module, "record_types", lambda: known)
    return Harbour


def test_new_data_type(new_type: type[Record], tmp_path: Path) -> None:
    """A model is enough: its files are read and checked, and its tables are there."""
    text = "namn: Hamnen\nåtkomst: publik\nbåtar:\n  - {id: ax, namn: Ax, platser: 4, turer: [Ut, Hem igen]}\n"
    book = book_of(tmp_path / "a", {"data/hamnar/syd.yml": text})
    (first, boats, _) = of_record(book, book.records(new_type)["syd"]).tables
    assert [head.title for head in boats.heads] == ["Id", "Namn", "Platser", "Turer", "Åtkomst"]
    assert boats.rows == (("ax", "Ax", 4, "Ut\nHem igen", None),)
    assert first.rows[0][0] == "Hamnen"
    limits = {column.title: column.limits for column in shape(new_type).children[0].columns}
    assert (limits["Platser"].low, limits["Platser"].high) == (1, 12)
    (problem,) = problems_of(tmp_path / "b", {"data/hamnar/syd.yml": text.replace("4", "fyra")}, "schema-value")
    assert "Platser" in problem.message or "platser" in problem.message


def test_reference_of_types(new_type: type[Record], tmp_path: Path) -> None:
    """Every type, a new one too, has a heading and its keys, with what they may hold."""
    shown = datatypes.reference(Context(book_of(tmp_path, {}), ""))
    for folder, kind in record_types().items():
        assert f"## {kind.TITLE} {{ #datatyp-{folder} }}" in shown
    assert "## Hamnar { #datatyp-hamnar }" in shown
    for told in ("heltal från 1 till 12", "heltal från 1 till 5", "<code>beslut.av</code>", "id för roll"):
        assert told in shown


def test_schema_of_a_new_type(new_type: type[Record]) -> None:
    """Its schema is made from the same model."""
    assert schema(new_type)["properties"]["båtar"]["title"] == "Båtar"


def test_every_list_is_a_table() -> None:
    """No list of models is left out of a type's tables, however deep it stands."""
    for kind in record_types().values():
        names = [each.name for each in shape(kind).all()]
        assert len(names) == len({*names})
    plan = {each.name for each in shape(record_types()["planer"]).all()}
    assert {"block", "faser", "styrgruppsmoten-moten-punkter"} <= plan


def test_nothing_gathered() -> None:
    """A type without records has no tables."""
    assert tables([]) == ()
