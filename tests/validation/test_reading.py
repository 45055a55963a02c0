"""Each fault of a file is one problem in its place, and causes no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbok.handbook import load
from handbok.problem import Problem
from tests.handbooks import BASE, book_of

REGISTER = """\
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-22
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - id: EP-R1
    hot: Leverantören slutar
    sårbarhet: Bara en leverantör
    konsekvens: Tjänsten stannar
    sannolikhet: 2
    konsekvensgrad: 3
    åtgärder:
      - {text: Skriv avtal, ansvarig: projektledare, klart: 2027-01-31}
  - id: EP-R2
    hot: Tiden räcker inte
    sannolikhet: 1
    konsekvensgrad: 1
"""
RISKS = "data/risker/exempelprojekt.yml"

RACI = """\
namn: Exempel
åtkomst: publik
projekt: exempelprojekt
roller:
  - {id: bestallare, namn: Beställare, ansvar: Beställer}
aktiviteter:
  - {id: planera, namn: Planera, R: [projektledare], A: bestallare, C: [styrgrupp], I: []}
  - {id: bygga, namn: Bygga, R: [projektledare, processledare], A: bestallare}
"""
ROLES = "data/roller/exempelprojekt.yml"

PAGE = """\
---
title: Exempel
åtkomst: publik
ansvarig: projektledare
granskad: 2026-11-22
historik:
  - {datum: 2026-11-22, text: Ny sida}
---
Text.
"""

Fault = tuple[str, str, int, int, str, str]
"""What stands there, what is written instead, and where which rule tells it with which words."""


def told(root: Path, path: str, text: str) -> list[Problem]:
    """Return the problems that reading a file gives."""
    return list(book_of(root, {path: text}).problems)


RISK_FAULTS: dict[str, Fault] = {
    "outside the scale": ("sannolikhet: 2", "sannolikhet: 6", 13, 18, "risk-value-derived", "från 1 till 5, men är 6"),
    "quoted number": ("sannolikhet: 2", 'sannolikhet: "2"', 13, 18, "schema-value", "Ta bort citattecknen: skriv 2."),
    "decimal": ("konsekvensgrad: 3", "konsekvensgrad: 3.0", 14, 21, "schema-value", "Skriv 3."),
    "stored value": ("    konsekvensgrad: 3\n", "    konsekvensgrad: 3\n    riskvärde: 6\n", 15, 5, "risk-value-derived", "räknas ut"),
    "misspelt key": ("    hot: Lev", "    hott: Lev", 10, 5, "schema-key", "Menade du ”hot”?"),
    "key in ASCII": ("sårbarhet:", "sarbarhet:", 11, 5, "schema-key", "Menade du ”sårbarhet”?"),
    "unknown key": ("    sannolikhet: 2", "    färg: röd\n    sannolikhet: 2", 13, 5, "schema-key", "Tillåtna nycklar är"),
    "missing key": ("    hot: Leverantören slutar\n", "", 9, 5, "schema-missing", "Nyckeln ”hot” saknas."),
    "missing at the top": ("uppdaterad: 2026-11-22\n", "", 1, 1, "schema-missing", "Nyckeln ”uppdaterad” saknas."),
    "missing audience": ("åtkomst: publik\n", "", 1, 1, "id-form", "Nyckeln ”åtkomst” saknas."),
    "misspelt audience": ("åtkomst:", "atkomst:", 2, 1, "schema-key", "Menade du ”åtkomst”?"),
    "literal": ("nivå: medel", "nivå: mellan", 6, 12, "schema-value", "Skriv låg, medel eller hög."),
    "literal, near": ("nivå: medel", "nivå: medl", 6, 12, "schema-value", "Menade du medel?"),
    "date": ("uppdaterad: 2026-11-22", "uppdaterad: 22/11 2026", 3, 13, "schema-value", "Skriv datumet som"),
    "id": ("befogenhet: styrgrupp", "befogenhet: Styrgrupp", 7, 49, "id-form", "Skriv till exempel styrgrupp"),
    "risk id": ("EP-R2", "R2", 17, 9, "id-form", "DP-R4"),
    "empty": ("    hot: Tiden räcker inte", "    hot:", 18, 9, "schema-value", "men är tomt"),
    "list for text": ("hot: Tiden räcker inte", "hot: [a, b]", 18, 10, "schema-value", "men är en lista"),
    "text for a list": ("åtgärder:\n      - {text: Skriv avtal, ansvarig: projektledare, klart: 2027-01-31}", "åtgärder: Skriv avtal", 15, 15, "schema-value", "Skriv en lista: [Skriv avtal]."),
    "text for an entry": ("- {text: Skriv avtal, ansvarig: projektledare, klart: 2027-01-31}", "- Skriv avtal", 16, 9, "schema-value", "nycklar med värden"),
    "colon without space": ("{text: Skriv", "{text:Skriv", 16, 10, "schema-key", "Skriv mellanslag efter kolonet."),
    "comma in flow text": ("text: Skriv avtal,", "text: Skriv ett, nytt avtal,", 16, 27, "schema-key", "Sätt citattecken om hela texten."),
    "all of a list gone": ("risker:", "riskerna:", 8, 1, "schema-key", "Menade du ”risker”?"),
    "duplicate key": ("    konsekvensgrad: 3\n", "    konsekvensgrad: 3\n    hot: Annat\n", 15, 5, "yaml-duplicate-key", "rad 10"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "column", "rule", "said"), RISK_FAULTS.values(), ids=RISK_FAULTS)
def test_one_fault(tmp_path: Path, old: str, new: str, line: int, column: int, rule: str, said: str) -> None:
    """One fault of a register is one problem: its line, its column, its rule and its remedy."""
    assert REGISTER.count(old) == 1
    found = told(tmp_path, RISKS, REGISTER.replace(old, new))
    assert [(each.path, each.line, each.column, each.rule) for each in found] == [(RISKS, line, column, rule)]
    assert said in found[0].message + " " + found[0].help


RACI_FAULTS: dict[str, Fault] = {
    "single id": ("A: bestallare, C", "A: Beställare, C", 7, 57, "id-form", "bestallare"),
    "id in a list": ("R: [projektledare, processledare]", "R: [projektledare, Process Ledare]", 8, 49, "id-form", "process-ledare"),
    "number": ("A: bestallare, C", "A: 5, C", 7, 57, "schema-value", "ett heltal"),
    "mapping": ("A: bestallare, C", "A: {a: b}, C", 7, 57, "schema-value", "nycklar och värden"),
    "empty": ("R: [projektledare, processledare]", "R:", 8, 32, "schema-value", "tomt"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "column", "rule", "said"), RACI_FAULTS.values(), ids=RACI_FAULTS)
def test_union(tmp_path: Path, old: str, new: str, line: int, column: int, rule: str, said: str) -> None:
    """A value that may be an id or a list of ids fails once."""
    assert RACI.count(old) == 1
    found = told(tmp_path, ROLES, RACI.replace(old, new))
    assert [(each.line, each.column, each.rule) for each in found] == [(line, column, rule)]
    assert said in found[0].message + found[0].help
    assert found[0].item in {"planera", "bygga"}


PAGE_FAULTS: dict[str, Fault] = {
    "missing audience": ("åtkomst: publik\n", "", 1, 1, "page-audience", "saknas"),
    "audience no id": ("åtkomst: publik", "åtkomst: Alla som vill", 3, 10, "page-audience", "alla-som-vill"),
    "missing title": ("title: Exempel\n", "", 1, 1, "page-front-matter", "”title” saknas"),
    "misspelt": ("granskad:", "granskd:", 5, 1, "page-front-matter", "Menade du ”granskad”?"),
    "missing in an entry": ("{datum: 2026-11-22, text: Ny sida}", "{datum: 2026-11-22}", 7, 5, "page-front-matter", "”text” saknas"),
    "value": ("granskad: 2026-11-22", "granskad: i går", 5, 11, "page-front-matter", "”i går”"),
    "syntax": ("title: Exempel", 'title: "Exempel', 2, 8, "yaml-syntax", "stängs aldrig"),
    "no keys": (PAGE, "---\n---\nText.\n", 1, 1, "page-front-matter", "nyckel: värde"),
    "none": (PAGE, "Text.\n", 1, 1, "page-front-matter", "saknar sidhuvud"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "column", "rule", "said"), PAGE_FAULTS.values(), ids=PAGE_FAULTS)
def test_front_matter(tmp_path: Path, old: str, new: str, line: int, column: int, rule: str, said: str) -> None:
    """A key that is missing from front matter is told at its first ---, everything else where it stands."""
    found = told(tmp_path, "docs/a.md", PAGE.replace(old, new))
    assert [(each.line, each.column, each.rule) for each in found] == [(line, column, rule)]
    assert said in found[0].message + found[0].help


def test_all_at_once(tmp_path: Path) -> None:
    """Many faults of one file are all told, each once."""
    text = REGISTER
    names = [
        "outside the scale",
        "decimal",
        "misspelt key",
        "key in ASCII",
        "missing audience",
        "literal",
        "date",
        "id",
        "risk id",
        "text for an entry",
    ]
    for name in names:
        text = text.replace(*RISK_FAULTS[name][:2])
    found = told(tmp_path, RISKS, text)
    assert sorted(each.rule for each in found) == sorted(RISK_FAULTS[name][4] for name in names)
    assert len({(each.line, each.column) for each in found}) == len(names)


def test_two_misspelt_in_one_entry(tmp_path: Path) -> None:
    """Each unknown key is paired with its own missing one."""
    text = REGISTER.replace("  - {nivå: hög, från: 15,", "  - {niva: hög, fran: 15,")
    found = told(tmp_path, RISKS, text)
    assert [each.help for each in found] == ["Menade du ”nivå”?", "Menade du ”från”?"]


def test_rest_is_read(tmp_path: Path) -> None:
    """What is faulty is taken out, and the rest stands as it was, in its place."""
    book = book_of(tmp_path, {RISKS: REGISTER.replace("hot: Leverantören slutar", "hot: [x]")})
    entry = book.entries["risker"]["exempelprojekt"]
    assert [risk.id for risk in entry.record.risks] == ["EP-R2"]  # type: ignore[attr-defined]
    assert entry.lost == {"EP-R1"}
    assert entry.place("risker", 0, "hot").line == 18


def test_muted(tmp_path: Path) -> None:
    """What lost a part is muted where something may be missing, not where something stands."""
    book = book_of(tmp_path, {RISKS: REGISTER.replace("sannolikhet: 2", "sannolikhet: 6")})
    entry = book.entries["risker"]["exempelprojekt"]
    assert entry.place("risker", 0).muted
    assert entry.place("risker", 0, "sannolikhet").muted
    assert not entry.place("risker", 0, "hot").muted
    assert not entry.place("risker", 0, "åtgärder").muted
    assert not entry.place("risker", 1).muted
    assert not entry.place("band").muted


def test_many_faults_are_quick(tmp_path: Path) -> None:
    """Thousands of faults are told in a moment."""
    text = REGISTER + "".join(f"  - {{id: EP-R{n}, hott: x}}\n" for n in range(3, 3003))
    assert len(told(tmp_path, RISKS, text)) == 3000


SOURCES = {
    RISKS: REGISTER,
    ROLES: RACI,
    "docs/a.md": PAGE,
    "data/roller/gemensamma.yml": BASE["data/roller/gemensamma.yml"],
}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_mutations(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Whatever is changed in a file, reading never raises, and problems have places inside the file."""
    path = data.draw(st.sampled_from(sorted(SOURCES)))
    text = SOURCES[path]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(at, min(at + 12, len(text))))
        new = data.draw(st.text(alphabet="aå1.:-[]{},\"'\t\n #&*!|>%@\\~", max_size=4))
        text = text[:at] + new + text[end:]
    root = tmp_path_factory.mktemp("book")
    for problem in told(root, path, text):
        lines = text.split("\n") if problem.path == path else [""] * 100
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        assert problem.help


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=80))
def test_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """No bytes make reading raise."""
    root = tmp_path_factory.mktemp("book")
    for path in (RISKS, "docs/a.md"):
        (root / path).parent.mkdir(parents=True)
        (root / path).write_bytes(content)
    assert load(root).problems
