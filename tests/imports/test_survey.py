"""Answers to a survey become a round's results, and nobody's own answer can be told from them."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from handbok.checking import run
from handbok.handbook import load
from handbok.imports.fault import Refused
from handbok.imports.survey import imported
from handbok.problem import Level
from handbok.yaml.tree import parse
from tests.handbooks import TODAY, write
from tests.workbooks import bytes_of

REGISTER = """\
# Mätningen.
namn: Effekter
åtkomst: publik
projekt: exempelprojekt
mål:
  - {id: ep-m1, mål: Fler hittar rätt}
indikatorer:
  - {id: ep-i1, text: Jag hittar rätt, mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: mätt}
mätning:
  räknade_svar: [ofta, alltid]
  skala: [aldrig, sällan, ofta, alltid]
omgångar:
  - id: ep-2026
    namn: Baslinje
    slag: baslinje
    datum: 2026-10-01  # hösten
    resultat: []
  # Nästa omgång kommer till våren.
"""
ORGANISATIONS = (
    "namn: Kommuner\nåtkomst: publik\norganisationer:\n"
    "  - {id: norrby, namn: Norrby, typ: kommun}\n  - {id: soderby, namn: Söderby, typ: kommun}\n"
)
ANSWERS = [("norrby", each) for each in ["ofta", "alltid", "aldrig", "ofta", "sällan", "alltid"]] + [
    ("soderby", "aldrig")
] * 3


def csv_of(rows: list[tuple[str, str]], title: str = "Jag hittar rätt") -> bytes:
    """Return answers as a file."""
    return "".join(f"{one};{two}\r\n" for one, two in [("Organisation", title), *rows]).encode("utf-8-sig")


def after(root: Path, data: bytes, name: str = "svar.csv", round: str = "ep-2026") -> str:
    """Return the register's text after an import."""
    files = {"data/effektmal/ep.yml": REGISTER, "data/organisationer/alla.yml": ORGANISATIONS}
    return imported(load(write(root, files), TODAY), "ep", round, data, name).after.decode()


def test_counted(tmp_path: Path) -> None:
    """The highest steps are counted; a part so small that it could be reckoned out gets only its number."""
    text = after(tmp_path, csv_of(ANSWERS))
    results = parse(text, "").value["omgångar"][0]["resultat"]
    assert results == [
        {"indikator": "ep-i1", "utfall": {"täljare": 4, "nämnare": 9}},
        {"indikator": "ep-i1", "organisation": "norrby", "utfall": {"nämnare": 6}},
        {"indikator": "ep-i1", "organisation": "soderby", "utfall": {"nämnare": 3}},
    ]
    for comment in ("# Mätningen.", "# hösten", "# Nästa omgång kommer till våren."):
        assert comment in text
    write(tmp_path, {"data/effektmal/ep.yml": text, "data/organisationer/alla.yml": ORGANISATIONS})
    assert [each for each in run(load(tmp_path, TODAY)) if each.level is Level.ERROR and "effektmal" in each.path] == []


def test_workbook(tmp_path: Path) -> None:
    """A workbook gives the same as CSV."""
    book = Workbook()
    for row in [("Organisation", "ep-i1"), *ANSWERS]:
        book.worksheets[0].append(row)
    assert after(tmp_path / "a", bytes_of(book), "svar.xlsx") == after(tmp_path / "b", csv_of(ANSWERS))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (csv_of([("norrby", "oftta")]), "B2: ”oftta” är inget steg på skalan. Menade du ”ofta”?"),
        (csv_of([("norby", "ofta")]), "A2: ”norby” finns inte. Menade du ”norrby”?"),
        (csv_of([], "Jag hittar"), "B1: Kolumnen ”Jag hittar” är ingen indikator. Menade du ”jag hittar rätt”?"),
        ("Organisation;é".encode("latin-1"), "Filen är inte UTF-8. Spara den som ”CSV UTF-8”."),
    ],
)
def test_faults(tmp_path: Path, data: bytes, told: str) -> None:
    """Each is told by its cell."""
    with pytest.raises(Refused) as refused:
        after(tmp_path, data)
    assert [each.told("svar.csv") for each in refused.value.faults] in ([f"svar.csv!{told}"], [f"svar.csv: {told}"])


def test_unknown_round(tmp_path: Path) -> None:
    """A round that is not in the register is told, with those that are."""
    with pytest.raises(Refused) as refused:
        after(tmp_path, csv_of(ANSWERS), round="ep-2025")
    assert "Menade du ”ep-2026”?" in refused.value.faults[0].message
