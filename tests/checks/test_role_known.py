"""Every role that is used is defined, in one spelling; roles that nothing uses are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import BANDS, RISKS, ROLES, risks, roles
from tests.rulecases import Files, Found, found

OWN = "  - {id: bestallare, namn: Beställare, ansvar: Beställer}\n"
TESTER = "  - {id: testare, namn: Testare, ansvar: Testar}\n"
PROCESS = """\
namn: P
åtkomst: publik
ägare: a
faser:
  - id: f
    namn: F
    syfte: Syfte
    steg: [{id: s, namn: S, roller: [b]}]
    beslutspunkt: {id: bp, namn: BP1 Gå, beslutas_av: c, frågor: []}
"""


def activity(responsible: str, accountable: str) -> str:
    """Return an activity with two roles."""
    return f"  - {{id: planera, namn: Planera arbetet, R: [{responsible}], A: {accountable}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "own and common": ({ROLES: roles(OWN, activity("projektledare", "bestallare"))}, []),
    "unknown": (
        {ROLES: roles(OWN, activity("projektledaren", "bestallare"))},
        [(ROLES, 7, "projektledaren", "error", "planera", "Rollen ”projektledaren” finns inte.")],
    ),
    "unknown, alone": (
        {ROLES: roles(OWN + TESTER, activity("testare", "bestalare"))},
        [
            (ROLES, 4, "roller", "warning", "", "En roll i ”Exempel” används inte: Beställare."),
            (ROLES, 8, "bestalare", "error", "planera", "Rollen ”bestalare” finns inte."),
        ],
    ),
    "another project's": (
        {
            "data/roller/annat.yml": roles(OWN, activity("projektledare", "bestallare")).replace(
                "projekt: exempelprojekt\n", ""
            ),
            ROLES: roles(activities=activity("projektledare", "bestallare")),
        },
        [(ROLES, 5, "bestallare", "error", "planera", "Rollen ”bestallare” finns inte.")],
    ),
    "in a risk register": (
        {
            RISKS: risks(
                "  - {id: EP-R1, hot: Vite, eskalerad_till: styrgrup, eskalering_skäl: Ja, sannolikhet: 1, "
                "konsekvensgrad: 1, åtgärder: [{text: Ring, ansvarig: chef}], beslut: {av: vd}}\n",
                BANDS.replace("befogenhet: styrgrupp", "befogenhet: styrelse"),
            )
        },
        [
            (RISKS, 7, "styrelse", "error", "", "Rollen ”styrelse” finns inte."),
            (RISKS, 9, "styrgrup", "error", "EP-R1", "Rollen ”styrgrup” finns inte."),
            (RISKS, 9, "chef", "error", "EP-R1", "Rollen ”chef” finns inte."),
            (RISKS, 9, "vd", "error", "EP-R1", "Rollen ”vd” finns inte."),
        ],
    ),
    "in a process": (
        {"data/processer/p.yml": PROCESS},
        [
            ("data/processer/p.yml", 3, "a", "error", "", "Rollen ”a” finns inte."),
            ("data/processer/p.yml", 8, "b", "error", "s", "Rollen ”b” finns inte."),
            ("data/processer/p.yml", 9, "c", "error", "bp", "Rollen ”c” finns inte."),
        ],
    ),
    "in a course": (
        {"data/kurser/k.yml": "namn: K\nåtkomst: publik\nstatus: planerad\nmål: [Lära]\nägare: a\n"},
        [("data/kurser/k.yml", 5, "a", "error", "", "Rollen ”a” finns inte.")],
    ),
    "defined where it could not be read": (
        {ROLES: roles("  - {id: bestallare, namn: Beställare}\n" + TESTER, activity("testare", "bestallare"))},
        [],
    ),
    "register unread that defines nothing of it": (
        {ROLES: "roller: [\n", RISKS: risks("  []\n", BANDS.replace("styrgrupp", "styrelse"))},
        [(RISKS, 7, "styrelse", "error", "", "Rollen ”styrelse” finns inte.")],
    ),
    "register unread": (
        {ROLES: "roller: [{id: styrelse\n", RISKS: risks("  []\n", BANDS.replace("styrgrupp", "styrelse"))},
        [],
    ),
    "used by nothing": (
        {ROLES: roles(OWN + TESTER)},
        [(ROLES, 4, "roller", "review", "", "2 roller i ”Exempel” används inte: Beställare och Testare.")],
    ),
    "used in risks": ({ROLES: roles(OWN), RISKS: risks("  []\n", BANDS.replace("styrgrupp", "bestallare"))}, []),
    "two spellings": (
        {
            ROLES: roles(
                "  - {id: process-ledare, namn: Process-ledare, ansvar: Leder}\n",
                activity("process-ledare", "styrgrupp"),
            )
        },
        [
            (
                ROLES,
                5,
                "Process-ledare",
                "warning",
                "process-ledare",
                "Rollen ”Process-ledare” (process-ledare) heter även ”Processledare” (processledare).",
            )
        ],
    ),
    "own meaning of a common role": (
        {ROLES: roles("  - {id: styrgrupp, namn: Styrgrupp, ansvar: Styr}\n", activity("projektledare", "styrgrupp"))},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_role_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "role-known") == expected
