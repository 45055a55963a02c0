"""The acceptance list: each fault gives one problem, in its place, with a remedy; many at once give as many."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from handbok.problem import Level, Problem
from tests.handbooks import BASE, problems_of
from tests.registers import RISKS, ROLES, risks, roles

COMMON = "data/roller/gemensamma.yml"
PROJECT = "data/projekt/exempelprojekt.yml"
PAGE = "docs/risker.md"
START = "docs/index.md"

SOUND: Mapping[str, str] = {
    **BASE,
    RISKS: risks(
        """\
  - id: EP-R1
    hot: Leverantören slutar
    sårbarhet: Bara en leverantör
    sannolikhet: 2
    konsekvensgrad: 3
    åtgärd: ja
    åtgärder:
      - {text: Skriv avtal, ansvarig: projektledare, klart: 2027-01-31}
  - id: EP-R2
    hot: Tiden räcker inte
    sannolikhet: 1
    konsekvensgrad: 1
"""
    ),
    ROLES: roles(
        "  - {id: bestallare, namn: Beställare, ansvar: Beställer}\n",
        "  - {id: planera, namn: Planera, R: [projektledare], A: bestallare}\n"
        "  - {id: bygga, namn: Bygga, R: [processledare], A: bestallare, C: [styrgrupp]}\n",
    ),
    PAGE: """\
---
title: Risker
åtkomst: publik
ansvarig: projektledare
granskad: 2026-11-22
---

## Så bedömer ni risker

Läs om [hur handboken är upplagd](index.md).

## Registret

{{ risktabell("exempelprojekt") }}
""",
    START: BASE["docs/index.md"]
    + """
Se [riskernas bedömning](risker.md#sa-bedomer-ni-risker) och [risken EP-R1](risker.md#ep-r1).
""",
}


@dataclass(frozen=True)
class Fault:
    """Change one thing of a sound handbook, and say what problem that is."""

    path: str
    change: Callable[[str], str | bytes | None]
    rule: str
    line: int
    column: int
    help: str


def swap(old: str, new: str) -> Callable[[str], str]:
    """Return a change of the one place where `old` stands."""

    def change(text: str) -> str:
        assert text.count(old) == 1, (old, text)
        return text.replace(old, new)

    return change


def _bomb(text: str) -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdef", "bcdefg", strict=True)]
    return text + "\n".join(lines) + "\n"


FAULTS = {
    "likelihood 6": Fault(RISKS, swap("sannolikhet: 2", "sannolikhet: 6"), "risk-value-derived", 12, 18, "Skriv 1, 2"),
    "unknown role": Fault(
        RISKS, swap("ansvarig: projektledare", "ansvarig: projektledaren"), "role-known", 16, 39, "Menade du ”projektledare”?"
    ),
    "misspelt key": Fault(RISKS, swap("sårbarhet:", "sarbarhet:"), "schema-key", 11, 5, "Menade du ”sårbarhet”?"),
    "misspelt needed key": Fault(RISKS, swap("hot: Tiden", "hott: Tiden"), "schema-key", 18, 5, "Menade du ”hot”?"),
    "duplicate key": Fault(
        RISKS, swap("    konsekvensgrad: 1\n", "    konsekvensgrad: 1\n    sannolikhet: 2\n"), "yaml-duplicate-key", 21, 5, "Ta bort den ena."
    ),
    "two accountable": Fault(
        ROLES, swap("A: bestallare, C", "A: [bestallare, styrgrupp], C"), "raci-accountable", 8, 50, "Ange exakt en roll"
    ),
    "unknown role in a row": Fault(
        ROLES, swap("R: [projektledare]", "R: [projektldare]"), "role-known", 7, 38, "Menade du ”projektledare”?"
    ),
    "page without audience": Fault(PAGE, swap("åtkomst: publik\n", ""), "page-audience", 1, 1, "Lägg till raden"),
    "page with unknown audience": Fault(PAGE, swap("åtkomst: publik", "åtkomst: publk"), "page-audience", 3, 10, "Menade du ”publik”?"),
    "macro name": Fault(PAGE, swap("risktabell(", "risktabel("), "jinja-allowed", 14, 1, "Menade du ”risktabell”?"),
    "macro record": Fault(PAGE, swap('"exempelprojekt"', '"exempelprojket"'), "link-target", 14, 1, "Menade du ”exempelprojekt”?"),
    "jinja": Fault(PAGE, swap("## Registret", "{{ ''.__class__ }}"), "jinja-allowed", 12, 1, "Skriv {{ makro"),
    "link": Fault(PAGE, swap("index.md", "indx.md"), "link-target", 10, 35, "Menade du ”index.md”?"),
    "anchor": Fault(
        START, swap("#sa-bedomer-ni-risker", "#sa-bedoms-risker"), "link-target", 9, 26, "Menade du ”sa-bedomer-ni-risker”?"
    ),
    "anchor of a record": Fault(START, swap("#ep-r1", "#ep-r3"), "link-target", 9, 77, "Menade du ”ep-r"),
    "front matter value": Fault(START, swap("granskad: 2026-11-22", "granskad: idag"), "page-front-matter", 5, 11, "Skriv datumet"),
    "indent too deep": Fault(RISKS, swap("    sårbarhet:", "     sårbarhet:"), "yaml-syntax", 11, 6, "Börja raden lika långt in"),
    "indent too shallow": Fault(RISKS, swap("    sannolikhet: 1", "   sannolikhet: 1"), "yaml-syntax", 19, 4, "Börja raden lika långt in"),
    "tab": Fault(RISKS, swap("    sårbarhet:", "\tsårbarhet:"), "yaml-syntax", 11, 1, "Använd mellanslag"),
    "unclosed quote": Fault(RISKS, swap("hot: Leverantören slutar", 'hot: "Leverantören slutar'), "yaml-syntax", 10, 10, "citattecken"),
    "unclosed quote in front matter": Fault(PAGE, swap("title: Risker", "title: 'Risker"), "yaml-syntax", 2, 8, "citattecken"),
    "colon in a value": Fault(PROJECT, swap("namn: Exempelprojektet", "namn: Exempel: projektet"), "yaml-syntax", 1, 14, "citattecken"),
    "latin-1": Fault(RISKS, lambda text: text.encode("latin-1"), "file-encoding", 2, 1, "UTF-8"),
    "latin-1 page": Fault(PAGE, lambda text: text.encode("latin-1"), "file-encoding", 3, 1, "UTF-8"),
    "byte order mark": Fault(RISKS, lambda text: text.encode("utf-8-sig"), "file-encoding", 1, 1, "UTF-8 utan BOM"),
    "UTF-16": Fault(RISKS, lambda text: text.encode("utf-16"), "file-encoding", 1, 1, "UTF-8"),
    "too deep": Fault(RISKS, lambda text: f"{text}a: {'[' * 30}{']' * 30}\n", "yaml-syntax", 21, 23, "Förenkla"),
    "alias bomb": Fault(RISKS, _bomb, "yaml-syntax", 25, 36, "Ta bort alias"),
    "2 MB": Fault(RISKS, lambda text: text + "# x\n" * 500_000, "file-size", 1, 1, "Dela upp filen"),
    "empty file": Fault(RISKS, lambda text: "", "schema-value", 1, 1, "nyckel: värde"),
}  # fmt: skip

TOGETHER = [name for name in FAULTS if FAULTS[name].rule not in {"yaml-syntax", "file-encoding", "file-size"}]
TOGETHER = [name for name in TOGETHER if name not in {"empty file", "page with unknown audience", "macro record"}]


def told(root: Path, files: Mapping[str, str | bytes | None]) -> list[Problem]:
    """Return the errors of a handbook."""
    return [problem for problem in problems_of(root, files) if problem.level is Level.ERROR]


def test_sound(tmp_path: Path) -> None:
    """Before anything is changed, nothing is wrong, and nothing needs review."""
    assert problems_of(tmp_path, SOUND) == []


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_one(tmp_path: Path, fault: Fault) -> None:
    """Each fault alone is one problem."""
    found = problems_of(tmp_path, {**SOUND, fault.path: fault.change(SOUND[fault.path])})
    assert [(each.path, each.rule, each.line, each.column) for each in found] == [
        (fault.path, fault.rule, fault.line, fault.column)
    ]
    assert found[0].level is Level.ERROR
    assert fault.help in found[0].help
    assert re.fullmatch(r"[A-ZÅÄÖ”][^\n]*\.", found[0].message)
    assert re.fullmatch(r"[A-ZÅÄÖ][^\n]*[.?]", found[0].help)


def test_all_at_once(tmp_path: Path) -> None:
    """All that can stand in a handbook at once, several in the same file, give exactly as many problems."""
    files = dict(SOUND)
    for name in TOGETHER:
        changed = FAULTS[name].change(files[FAULTS[name].path])
        assert isinstance(changed, str)
        files[FAULTS[name].path] = changed
    found = told(tmp_path, files)
    assert len(TOGETHER) >= 12
    assert sorted((each.path, each.rule) for each in found) == sorted(
        (FAULTS[name].path, FAULTS[name].rule) for name in TOGETHER
    )


def test_unreadable_files_at_once(tmp_path: Path) -> None:
    """Files that cannot be read at all give one problem each, and cause none where they are referred to."""
    files = {
        **SOUND,
        RISKS: FAULTS["tab"].change(SOUND[RISKS]),
        ROLES: SOUND[ROLES].encode("utf-16"),
        COMMON: SOUND[COMMON].encode("utf-8-sig"),
        PROJECT: FAULTS["colon in a value"].change(SOUND[PROJECT]),
        PAGE: SOUND[PAGE].encode("latin-1"),
    }
    found = told(tmp_path, files)
    assert [each.path for each in found] == sorted([RISKS, ROLES, COMMON, PROJECT, PAGE])
