"""A register that comes back from a spreadsheet: only what somebody changed is changed, and every fault has its cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from handbok.models.base import Record
from handbok.models.risk import RiskRegister
from handbok.models.role import RoleRegister
from tests.handbooks import write
from tests.workbooks import add, bytes_of, diff_of, fill, row_of, workbook_of

RISKS = """\
# Överst, om registret.
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-01  # senast
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  # Den första risken.
  - id: EP-R1
    hot: Hotet "ett"  # varför
    konsekvens: |
      Två rader
      om det
    sannolikhet: 3
    konsekvensgrad: 4
    åtgärd: ja
    åtgärder:
      - {text: Öva, ansvarig: projektledare, klart: 2027-01-31}
      - {text: Pröva igen}

  # Den andra risken.
  - id: EP-R2
    hot: 'Hotet: två'
    sannolikhet: 1
    konsekvensgrad: 2
  # Sist av allt.
"""
ROLES = """\
namn: Roller
åtkomst: publik
projekt: exempelprojekt
roller:
  - {id: processagare, namn: Processägare, ansvar: Äger, tillsättning: vakant}  # en rad
  - {id: beredare, namn: Beredare, ansvar: Bereder}
aktiviteter:
  - {id: kartlagga, namn: Kartlägga, R: [beredare], A: processagare, I: [styrgrupp]}
  # Den sista.
  - {id: besluta, namn: Besluta, R: [styrgrupp, beredare], A: processagare}
"""
PLACE = {
    RiskRegister: ("data/risker/exempelprojekt.yml", RISKS),
    RoleRegister: ("data/roller/exempelprojekt.yml", ROLES),
}

Edit = Callable[[Workbook], None]


def cell(sheet: str, id: str, title: str, value: Any) -> Edit:
    """Change one cell."""
    return lambda book: fill(book[sheet], row_of(book[sheet], id), {title: value})


def row(sheet: str, **values: Any) -> Edit:
    """Add a row; _ stands for a space in a title."""
    return lambda book: add(book[sheet], {title.replace("_", " "): value for title, value in values.items()})


def emptied(sheet: str, id: str) -> Edit:
    """Empty a row."""

    def edit(book: Workbook) -> None:
        for cell in book[sheet][row_of(book[sheet], id)]:
            cell.value = None

    return edit


def outcome(root: Path, kind: type[Record], *edits: Edit, text: str | None = None) -> list[str]:
    """Return what an import of an edited workbook changes, or its faults."""
    path, usual = PLACE[kind]
    write(root, {path: text or usual})
    book = workbook_of(root, kind, "exempelprojekt")
    for edit in edits:
        edit(book)
    return diff_of(root, kind, bytes_of(book))


@pytest.mark.parametrize("kind", PLACE)
def test_nothing_changed(tmp_path: Path, kind: type[Record]) -> None:
    """A workbook that nobody has touched changes nothing."""
    assert outcome(tmp_path, kind) == []


RISK_CHANGES: dict[str, tuple[list[Edit], list[str]]] = {
    "number": ([cell("Risker", "EP-R1", "Sannolikhet", 5)], ["-    sannolikhet: 3", "+    sannolikhet: 5"]),
    "text for a number": (
        [cell("Risker", "EP-R1", "Sannolikhet", " 5 ")],
        ["-    sannolikhet: 3", "+    sannolikhet: 5"],
    ),
    "decimal for a whole number": (
        [cell("Risker", "EP-R1", "Sannolikhet", 2.0)],
        ["-    sannolikhet: 3", "+    sannolikhet: 2"],
    ),
    "same": ([cell("Risker", "EP-R1", "Sannolikhet", 3.0), cell("Risker", "EP-R2", "Hot", "Hotet: två  ")], []),
    "commented line": (
        [cell("Risker", "EP-R1", "Hot", "Hotet är nytt")],
        ['-    hot: Hotet "ett"  # varför', "+    hot: Hotet är nytt  # varför"],
    ),
    "quoted": (
        [cell("Risker", "EP-R2", "Hot", "Hotet: tre")],
        ["-    hot: 'Hotet: två'", "+    hot: 'Hotet: tre'"],
    ),
    "reads as a number": ([cell("Risker", "EP-R2", "Rubrik", "007")], ["+    rubrik: 007"]),
    "would be read as a number": ([cell("Risker", "EP-R2", "Rubrik", 7)], ["+    rubrik: '7'"]),
    "date cell": (
        [cell("Risker", "EP-R2", "Inträffad", datetime(2026, 11, 2))],
        ["+    inträffad: 2026-11-02"],
    ),
    "removed value": ([cell("Risker", "EP-R1", "Åtgärd", None)], ["-    åtgärd: ja"]),
    "part of a risk": (
        [cell("Risker", "EP-R2", "Beslut: Beslutat av", "styrgrupp")],
        ["+    beslut: {av: styrgrupp}"],
    ),
    "choice in capitals": ([cell("Risker", "EP-R2", "Åtgärd", "Nej")], ["+    åtgärd: nej"]),
    "formula-like text": (
        [cell("Risker", "EP-R2", "Sårbarhet", "'=cmd|'/c calc'!A0"[1:])],
        ["fil.xlsx!Risker!D3: Här står en formel. Ersätt den med värdet (Klistra in special, Värden)."],
    ),
    "new risk": (
        [row("Risker", Id="EP-R3", Hot="Nytt hot", Sannolikhet="5", Konsekvensgrad=3.0)],
        ["+  - id: EP-R3", "+    hot: Nytt hot", "+    sannolikhet: 5", "+    konsekvensgrad: 3"],
    ),
    "new measure": (
        [row("Åtgärder", Hör_till="EP-R2", Åtgärd="Lyssna", Klart="2027-02-01")],
        ["+    åtgärder:", "+      - text: Lyssna", "+        klart: 2027-02-01"],
    ),
    "another measure": (
        [row("Åtgärder", Hör_till="EP-R1", Åtgärd="Lyssna")],
        ["+      - {text: Lyssna}"],
    ),
    "removed risk": (
        [emptied("Risker", "EP-R2")],
        ["-  - id: EP-R2", "-    hot: 'Hotet: två'", "-    sannolikhet: 1", "-    konsekvensgrad: 2"],
    ),
    "date of the register": (
        [lambda book: fill(book["Uppgifter"], 2, {"Uppdaterad": "2026-11-20"})],
        ["-uppdaterad: 2026-11-01  # senast", "+uppdaterad: 2026-11-20  # senast"],
    ),
}


@pytest.mark.parametrize("case", RISK_CHANGES)
def test_risks(tmp_path: Path, case: str) -> None:
    """Only the lines of what was changed differ; comments, blank lines and order stand."""
    edits, expected = RISK_CHANGES[case]
    assert outcome(tmp_path, RiskRegister, *edits) == expected


ROLE_CHANGES: dict[str, tuple[list[Edit], list[str]]] = {
    "letters": (
        [cell("Aktiviteter", "kartlagga", "Utför (R)", "beredare, metodstod")],
        [
            "-  - {id: kartlagga, namn: Kartlägga, R: [beredare], A: processagare, I: [styrgrupp]}",
            "+  - {id: kartlagga, namn: Kartlägga, R: [beredare, metodstod], A: processagare, I: [styrgrupp]}",
        ],
    ),
    "new activity of a new role": (
        [
            row("Roller", Id="granskare", Namn="Granskare", Ansvar="Granskar"),
            lambda book: add(book["Aktiviteter"], {
                "Id": "granska", "Namn": "Granska", "Utför (R)": "granskare", "Ansvarar (A)": "processagare",
            }),
        ],
        [
            "+  - {id: granskare, namn: Granskare, ansvar: Granskar}",
            "+  - {id: granska, namn: Granska, R: [granskare], A: processagare}",
        ],
    ),
    "vacant filled": (
        [cell("Roller", "processagare", "Tillsättning", "tillsatt")],
        [
            "-  - {id: processagare, namn: Processägare, ansvar: Äger, tillsättning: vakant}  # en rad",
            "+  - {id: processagare, namn: Processägare, ansvar: Äger, tillsättning: tillsatt}  # en rad",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ROLE_CHANGES)
def test_roles(tmp_path: Path, case: str) -> None:
    """The matrix comes back by role ids, a single one as the file has it."""
    edits, expected = ROLE_CHANGES[case]
    assert outcome(tmp_path, RoleRegister, *edits) == expected


def test_every_fault_at_once(tmp_path: Path) -> None:
    """Each is told by its cell, with a remedy."""
    told = outcome(
        tmp_path,
        RiskRegister,
        cell("Risker", "EP-R1", "Sannolikhet", 7),
        cell("Risker", "EP-R1", "Riskvärde", 99),
        cell("Risker", "EP-R2", "Hot", None),
        cell("Risker", "EP-R2", "Inträffad", "i våras"),
        cell("Risker", "EP-R2", "Eskalerad till", "styrgrup"),
        cell("Risker", "EP-R2", "Konsekvensgrad", "=1+1"),
        row("Åtgärder", Hör_till="EP-R9", Åtgärd="Lyssna"),
        row("Risker", Id="EP-R1", Hot="En till"),
    )
    assert told == [
        "fil.xlsx!Risker!F2: ”Sannolikhet” ska vara ett heltal från 1 till 5, men är 7. Skriv 1, 2, 3, 4 eller 5.",
        "fil.xlsx!Risker!C3: Hot saknas. Fyll i cellen eller töm hela raden.",
        "fil.xlsx!Risker!G3: Här står en formel. Ersätt den med värdet (Klistra in special, Värden).",
        "fil.xlsx!Risker!O3: Eskalerad till: ”styrgrup” finns inte. Menade du ”styrgrupp”?",
        "fil.xlsx!Risker!Q3: ”Inträffad” ska vara ett datum, men är ”i våras”. Skriv datumet som 2026-11-22.",
        "fil.xlsx!Risker!A4: ”EP-R1” står redan på rad 2. Ge raden ett eget.",
        "fil.xlsx!Åtgärder!A4: Raden hör till ”EP-R9”, som inte finns. Skriv ett id från bladet ovanför.",
    ]
    assert (tmp_path / PLACE[RiskRegister][0]).read_text(encoding="utf-8") == RISKS


def test_written_over_what_is_computed(tmp_path: Path) -> None:
    """A risk value is never read: one that is right does no harm, one that is not is told."""
    assert outcome(tmp_path / "a", RiskRegister, cell("Risker", "EP-R1", "Riskvärde", 12)) == []
    assert outcome(tmp_path / "b", RiskRegister, cell("Risker", "EP-R1", "Riskvärde", 25)) == [
        "fil.xlsx!Risker!H2: Riskvärde räknas ut och är 12, inte 25. Töm cellen."
    ]


def test_register_changed_meanwhile(tmp_path: Path) -> None:
    """A workbook of an older register, or of a narrower view of it, would undo what it does not know."""
    write(tmp_path, {"data/risker/exempelprojekt.yml": RISKS})
    book = workbook_of(tmp_path, RiskRegister, "exempelprojekt")
    write(tmp_path, {"data/risker/exempelprojekt.yml": RISKS.replace('hot: Hotet "ett"', "hot: Hotet nu")})
    (told,) = diff_of(tmp_path, RiskRegister, bytes_of(book))
    assert "har ändrats sedan arbetsboken hämtades" in told


@pytest.mark.parametrize("text", [
    RISKS.replace("\n", "\r\n"),
    RISKS.replace("  - id", "- id").replace("\n    ", "\n  "),
    RISKS.replace("- id: EP", "-   id: EP").replace("\n    ", "\n      "),
])  # fmt: skip
def test_other_looks_of_a_file(tmp_path: Path, text: str) -> None:
    """Line ends and indentation stay as the file's author wrote them."""
    changed = [
        line.strip(" -+")
        for line in outcome(tmp_path, RiskRegister, cell("Risker", "EP-R1", "Sannolikhet", 5), text=text)
    ]
    assert changed == ["sannolikhet: 3", "sannolikhet: 5"]


def test_columns_moved_and_named_wrongly(tmp_path: Path) -> None:
    """Columns are found by their titles; one that is missing or foreign is told."""

    def moved(book: Workbook) -> None:
        sheet = book["Risker"]
        for cells in sheet.iter_rows(min_col=2, max_col=3):
            cells[0].value, cells[1].value = cells[1].value, cells[0].value

    def renamed(book: Workbook) -> None:
        book["Risker"]["C1"] = "Fara"

    assert outcome(tmp_path / "a", RiskRegister, moved) == []
    assert outcome(tmp_path / "b", RiskRegister, renamed)[:2] == [
        "fil.xlsx!Risker!A1: Kolumnen Hot saknas. Exportera registret på nytt.",
        "fil.xlsx!Risker!C1: Kolumnen Fara finns inte i registret. Ta bort den.",
    ]


def test_wrong_workbook(tmp_path: Path) -> None:
    """A workbook of another type or of nobody's is refused."""
    write(tmp_path, dict(PLACE.values()))
    roles = bytes_of(workbook_of(tmp_path, RoleRegister, "exempelprojekt"))
    assert diff_of(tmp_path, RiskRegister, roles) == [
        "fil.xlsx: Arbetsboken innehåller något annat än risker. Välj rätt fil eller kommando."
    ]
    assert "är inte skriven av handbok" in diff_of(tmp_path, RiskRegister, bytes_of(Workbook()))[0]
