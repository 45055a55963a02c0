"""The round trip through an office program, as somebody at a municipality makes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.exports.download import of_record
from handbok.exports.form import documents
from handbok.handbook import load
from handbok.models.risk import RiskRegister
from tests.exports.test_tables import DANGEROUS
from tests.handbooks import TODAY, write
from tests.imports.test_register import RISKS
from tests.office import Edit, Office
from tests.workbooks import diff_of

ROOT = Path(__file__).parents[2]
TEXT = RISKS.replace("'Hotet: två'", f'"{DANGEROUS}"')


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return LibreOffice with one profile for all tests: making one takes seconds."""
    return Office(tmp_path_factory.mktemp("office") / "profile")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Return the workbook of a register, on disk."""
    book = load(write(tmp_path / "bok", {"data/risker/exempelprojekt.yml": TEXT}), TODAY)
    file = tmp_path / "risker.xlsx"
    file.write_bytes(of_record(book, book.records(RiskRegister)["exempelprojekt"]).workbook)
    return file


CHANGES: list[Edit] = [
    ("Risker", "F2", "text", "5"),
    ("Risker", "G2", "number", "3.0"),
    ("Risker", "D3", "text", "Sårbar "),
    ("Risker", "Q3", "date", "2026-11-02"),
    ("Risker", "A4", "text", "EP-R3"),
    ("Risker", "C4", "text", "Nytt hot"),
    ("Risker", "F4", "number", "2"),
    ("Risker", "G4", "text", "4"),
]


def test_changed_in_libreoffice(office: Office, workbook: Path) -> None:
    """Only what was changed differs, whatever form the cells have; a formula of somebody's text is text still."""
    data = office.edited(workbook, CHANGES)
    assert diff_of(workbook.parent / "bok", RiskRegister, data) == [
        "-    sannolikhet: 3",
        "-    konsekvensgrad: 4",
        "+    sannolikhet: 5",
        "+    konsekvensgrad: 3",
        "+    sårbarhet: Sårbar",
        "+    inträffad: 2026-11-02",
        "+  - id: EP-R3",
        "+    hot: Nytt hot",
        "+    sannolikhet: 2",
        "+    konsekvensgrad: 4",
    ]


def test_faults_made_in_libreoffice(office: Office, workbook: Path) -> None:
    """A formula and a value outside the scale are told by their cells."""
    data = office.edited(workbook, [("Risker", "F2", "formula", "=1+1"), ("Risker", "G3", "number", "9")])
    formula, scale = diff_of(workbook.parent / "bok", RiskRegister, data)
    assert formula.startswith("fil.xlsx!Risker!F2: Här står en formel.")
    assert scale.startswith("fil.xlsx!Risker!G3: ”Konsekvensgrad” ska vara ett heltal från 1 till 5")


def test_opened_without_repair(office: Office, workbook: Path) -> None:
    """A workbook counts what it should and shows text as text; documents show what they were filled with."""
    book = load(ROOT, TODAY)
    made = dict(documents(book))
    files = [workbook]
    for name in ("risklista/digitala-processer", "protokoll/2020-12-04-styrgrupp", "statusrapport"):
        file = workbook.with_name(f"{name.replace('/', '-')}.docx")
        file.write_bytes(made.get(f"hamta/mallar/{name}.docx", b""))
        files += [file] if file.stat().st_size else []
    register, *papers = office.text(*files)
    for expected in ("Riskvärde", "12", "medel", "=cmd|", "Öva"):
        assert expected in register
    for paper, expected in zip(papers, ("DP-R1", "Protokoll från"), strict=False):
        assert expected in paper
        assert "{{" not in paper
        assert "{%" not in paper
