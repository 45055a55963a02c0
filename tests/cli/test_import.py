"""Workbooks on the command line: written, read back, and refused with every fault's cell."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from handbok.exports import xlsx
from handbok.models import record_types
from tests.cli.commands import book, handbok
from tests.imports.test_register import RISKS
from tests.workbooks import fill, row_of

FILES = {"data/risker/exempelprojekt.yml": RISKS}
REGISTER = "data/risker/exempelprojekt.yml"


def exported(root: Path) -> Path:
    """Return the register's workbook."""
    ran = handbok("export", "risker", "exempelprojekt", "--output", "r.xlsx", cwd=root)
    assert (ran.code, ran.out) == (0, "r.xlsx är skriven.\n")
    return root / "r.xlsx"


def changed(file: Path, title: str, value: object) -> None:
    """Change a cell of the first risk."""
    workbook = load_workbook(file)
    fill(workbook["Risker"], row_of(workbook["Risker"], "EP-R1"), {title: value})
    workbook.save(file)


def test_there_and_back(tmp_path: Path) -> None:
    """A change is written, and told by its line; the second time there is nothing to change."""
    root = book(tmp_path, FILES)
    file = exported(root)
    changed(file, "Sannolikhet", 5)
    ran = handbok("import", "risks", "r.xlsx", cwd=root)
    assert (ran.code, ran.out) == (0, f"{REGISTER} är ändrad: rad 16. Kontrollera med handbok check.\n")
    assert (root / REGISTER).read_text(encoding="utf-8") == RISKS.replace("sannolikhet: 3", "sannolikhet: 5")
    assert handbok("import", "risks", "r.xlsx", cwd=root).out == f"{REGISTER}: inget att ändra.\n"


def test_faults(tmp_path: Path) -> None:
    """Nothing is written, the exit code is 1, and no file is left behind."""
    root = book(tmp_path, FILES)
    file = exported(root)
    changed(file, "Sannolikhet", 9)
    before = sorted(root.rglob("*"))
    ran = handbok("import", "risks", "r.xlsx", cwd=root)
    assert ran.code == 1
    assert ran.out.startswith("r.xlsx!Risker!F2: ”Sannolikhet” ska vara ett heltal från 1 till 5")
    assert ran.out.endswith("1 fel. Inget är skrivet.\n")
    assert (root / REGISTER).read_text(encoding="utf-8") == RISKS
    assert sorted(root.rglob("*")) == before


def test_csv(tmp_path: Path) -> None:
    """Each list becomes a file of its own."""
    root = book(tmp_path, FILES)
    ran = handbok("export", "risker", "--output", "r.csv", cwd=root)
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == [
        "r-uppgifter.csv", "r-band.csv", "r-risker.csv", "r-risker-atgarder.csv"
    ]  # fmt: skip


def test_audience(tmp_path: Path) -> None:
    """Another audience's workbook lacks what it may not see."""
    secret = RISKS.replace("    hot: 'Hotet: två'", "    åtkomst: medarbetare\n    hot: Hemligt")
    root = book(tmp_path, {REGISTER: secret})
    handbok("export", "risker", "exempelprojekt", "--audience", "publik", "--output", "p.xlsx", cwd=root)
    cells = [row[0] for row in load_workbook(root / "p.xlsx")["Risker"].iter_rows(values_only=True)]
    assert "EP-R1" in cells
    assert "EP-R2" not in cells
    refused = handbok("import", "risks", "p.xlsx", cwd=root)
    assert refused.code == 1
    assert "visade webbplatsen inte allt" in refused.out
    assert (root / REGISTER).read_text(encoding="utf-8") == secret


def test_wrong_use(tmp_path: Path) -> None:
    """What does not exist or cannot be written is refused in a sentence."""
    root = book(tmp_path, FILES)
    for arguments, word in (
        (("export", "risker", "exempelprojket"), "Menade du exempelprojekt?"),
        (("export", "risker", "exempelprojekt", "--output", "r.pdf"), ".xlsx och .csv"),
        (("import", "risks", "borta.xlsx"), "kan inte läsas"),
    ):
        ran = handbok(*arguments, cwd=root)
        assert ran.code == 2
        assert word in ran.err


def test_no_register(tmp_path: Path) -> None:
    """What is no register's own workbook is refused with what to do instead, and so is a table that follows from others."""
    root = book(tmp_path, FILES)
    handbok("export", "risker", "--output", "alla.xlsx", cwd=root)
    (root / "mall.xlsx").write_bytes(xlsx.document(xlsx.Book("Mall", ())))
    (root / "r.csv").write_text("Id;Hot\n", encoding="utf-8")
    for arguments, code, said in (
        (("risker", "alla.xlsx"), 1, "hämta ett register i taget"),
        (("risker", "mall.xlsx"), 1, "Arbetsboken är en mall och hör inte till något register"),
        (("risker", "r.csv"), 1, "Skriv en arbetsbok med handbok export risker ID"),
        (("riskmatris", "r.xlsx"), 2, "riskmatris är ingen lista utan räknas fram"),
        (("statusutveckling", "r.xlsx"), 2, "läs in den med handbok import status"),
    ):
        ran = handbok("import", *arguments, cwd=root)
        assert (ran.code, said in ran.said) == (code, True), ran.said


def test_every_type_has_a_command(tmp_path: Path) -> None:
    """Each is called as its folder, as in export; the words of `handbok new` mean the same."""
    told = handbok("import", "--help", cwd=tmp_path).out
    assert all(f"\n  {folder} " in told for folder in record_types())
    for word in ("risks", "roles", "glossary"):
        assert handbok("import", word, "--help", cwd=tmp_path).code == 0
