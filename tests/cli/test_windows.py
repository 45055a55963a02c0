"""What Windows does to files and paths: backslashes on the command line, CRLF and a byte order mark in every source.

No Windows runs here; what can be had of it elsewhere is its files and how it writes paths.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.commands import book, handbok
from tests.imports.test_register import RISKS
from tests.imports.test_survey import ANSWERS, ORGANISATIONS, REGISTER, csv_of
from tests.workbooks import add, fill, row_of

MARK = b"\xef\xbb\xbf"
RISK_FILE = "data/risker/exempelprojekt.yml"
FILES = {RISK_FILE: RISKS, "data/effektmal/ep.yml": REGISTER, "data/organisationer/alla.yml": ORGANISATIONS}


def windows(text: str, *, mark: bool = False) -> bytes:
    """Return a text as a program on Windows saves it."""
    return (MARK if mark else b"") + text.replace("\n", "\r\n").encode()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a handbook whose every source has CRLF."""
    made = book(tmp_path, FILES)
    for file in [*made.rglob("*.yml"), *made.rglob("*.md")]:
        file.write_bytes(windows(file.read_text(encoding="utf-8")))
    return made


def marked(root: Path) -> None:
    """Give every record a byte order mark too."""
    for file in (root / "data").rglob("*.yml"):
        file.write_bytes(MARK + file.read_bytes())


def exported(root: Path) -> Path:
    """Return the register's workbook, in a folder."""
    (root / "ut").mkdir()
    ran = handbok("export", "risker", "exempelprojekt", "--output", "ut\\r.xlsx", cwd=root)
    assert (ran.code, (root / "ut/r.xlsx").is_file()) == (0, True), ran.said
    return root / "ut/r.xlsx"


def test_checked(root: Path) -> None:
    """Line ends are no fault, and a place in a file is the same."""
    assert handbok("check", "data\\risker", cwd=root).code == 0
    file = root / RISK_FILE
    file.write_bytes(file.read_bytes().replace(b"sannolikhet: 3", b"sannolikhet: 9"))
    ran = handbok("check", "data\\risker\\exempelprojekt.yml", cwd=root)
    assert (ran.code, ran.out.startswith(f"{RISK_FILE}:16:18: fel ")) == (1, True), ran.out


@pytest.mark.parametrize("mark", [False, True], ids=["crlf", "bom"])
def test_imported(root: Path, mark: bool) -> None:
    """A change is written with the file's own line ends; a mark goes, and that is said."""
    file = exported(root)
    workbook = load_workbook(file)
    fill(workbook["Risker"], row_of(workbook["Risker"], "EP-R1"), {"Sannolikhet": 5, "Konsekvens": "En\r\ntvå"})
    add(workbook["Risker"], {"Id": "EP-R3", "Hot": "Nytt"})
    workbook.save(file)
    if mark:
        marked(root)
    ran = handbok("import", "risker", "ut\\r.xlsx", cwd=root)
    assert (ran.code, "sparas utan byteordningsmarkering (BOM)" in ran.out) == (0, mark), ran.said
    expected = RISKS.replace("sannolikhet: 3", "sannolikhet: 5").replace("Två rader\n      om det", "En\n      två")
    expected = expected.replace("  # Sist av allt.", "  - id: EP-R3\n    hot: Nytt\n  # Sist av allt.")
    assert (root / RISK_FILE).read_bytes() == windows(expected)


@pytest.mark.parametrize("mark", [False, True], ids=["crlf", "bom"])
def test_survey(root: Path, mark: bool) -> None:
    """The answers of a survey are written into a register of the same kind."""
    (root / "svar.csv").write_bytes(csv_of(ANSWERS))
    if mark:
        marked(root)
    ran = handbok(
        "import", "survey", ".\\svar.csv", "--into", "data\\effektmal\\ep.yml", "--round", "ep-2026", cwd=root
    )
    assert ran.code == 0, ran.said
    after = (root / "data/effektmal/ep.yml").read_bytes()
    assert after.count(b"\r\n") == after.count(b"\n") > windows(REGISTER).count(b"\n")
    assert not after.startswith(MARK)


def test_other_line_ends_in_one_file(root: Path) -> None:
    """In a file with several kinds of line ends, and letters written in two parts, all that is not changed stands."""
    file = exported(root)
    workbook = load_workbook(file)
    fill(workbook["Risker"], row_of(workbook["Risker"], "EP-R1"), {"Sannolikhet": 5})
    workbook.save(file)
    before = (
        RISKS.replace("å", "a\u030a")
        .replace("\n      - {text: Öva", "\r      - {text: Öva")
        .replace("risker:\n", "risker:\r\n")
    )
    (root / RISK_FILE).write_bytes(before.encode())
    ran = handbok("import", "risker", "ut\\r.xlsx", cwd=root)
    assert ran.code == 0, ran.said
    assert (root / RISK_FILE).read_bytes().decode() == before.replace("sannolikhet: 3", "sannolikhet: 5")


def test_tidied(root: Path) -> None:
    """A mark goes, the line ends stay, and the second time there is nothing to do."""
    marked(root)
    assert handbok("fmt", "data\\risker", cwd=root).code == 0
    assert (root / RISK_FILE).read_bytes() == windows((root / RISK_FILE).read_text(encoding="utf-8"))
    assert handbok("fmt", "data\\risker\\exempelprojekt.yml", cwd=root).out == "Alla filer är redan i ordning.\n"


def test_new(root: Path) -> None:
    """What is made anew stands where it should, from a root that is written with backslashes."""
    inside = root.parent / "annan"
    inside.mkdir()
    ran = handbok("new", "risk", "Ett avbrott", "--no-ask", "--root", f"..\\{root.name}", cwd=inside)
    assert ran.code == 0, ran.said
    assert b"hot: Ett avbrott\r\n" in (root / RISK_FILE).read_bytes()


def test_captions(root: Path) -> None:
    """Caption files are found and mended by such paths."""
    (root / "docs/film.sv.vtt").write_bytes(windows("WEBVTT\n\n00:00:01,000 --> 00:00:03,000\nHej på dig\n", mark=True))
    assert handbok("captions", "fix", "docs\\film.sv.vtt", "--write", cwd=root).code == 0
    assert (root / "docs/film.sv.vtt").read_bytes().startswith(b"WEBVTT")
    assert handbok("captions", "parse", "docs\\film.sv.vtt", cwd=root).code == 0
