"""A risk is a threat, not a way of working."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found

THREATS = (
    "E-samordnarrollens uppdrag ändras",
    "Köpta tjänster drar över budget",
    "Interoperabiliteten minskar",
    "Vite för att plattformen bryter mot tillgänglighetskraven",
    "Deltagare kan inte prioritera förstudien",
    "Utbildningen uteblir",
    "Metoden är för svår",
)


def risk(threat: str) -> str:
    """Return a risk with this threat."""
    return f"  - {{id: EP-R1, hot: {threat}, sannolikhet: 1, konsekvensgrad: 1}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    **{threat: ({RISKS: risks(risk(threat))}, []) for threat in THREATS},
    "a method": (
        {RISKS: risks(risk("Behovsstyrd utveckling utifrån livshändelser"))},
        [
            (
                RISKS,
                9,
                "Behovsstyrd",
                "review",
                "EP-R1",
                "Hotet ”Behovsstyrd utveckling utifrån livshändelser” låter som ett arbetssätt.",
            )
        ],
    ),
    "a task": (
        {RISKS: risks(risk("Ta fram en utbildning"))},
        [(RISKS, 9, "Ta", "warning", "EP-R1", "Hotet ”Ta fram en utbildning” låter som en uppgift.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_possible_task(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-possible-task") == expected
