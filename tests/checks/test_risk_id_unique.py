"""A risk has an id of its own in the whole handbook, which begins with its project's short name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found

ANOTHER = "data/risker/annat.yml"
OTHER = {"data/projekt/annat.yml": "namn: Annat\nkortnamn: AP\nåtkomst: publik\n"}


def risk(id: str) -> str:
    """Return a risk with this id."""
    return f"  - {{id: {id}, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "different": ({RISKS: risks(risk("EP-R1") + risk("EP-R2"))}, []),
    "twice in a register": (
        {RISKS: risks(risk("EP-R1") + risk("EP-R1"))},
        [(RISKS, 10, "EP-R1", "error", "EP-R1", f"Risken EP-R1 finns redan i {RISKS} på rad 9.")],
    ),
    "in two registers": (
        {RISKS: risks(risk("EP-R1")), **OTHER, ANOTHER: risks(risk("EP-R1"), project="annat")},
        [(ANOTHER, 9, "EP-R1", "error", "EP-R1", f"Risken EP-R1 finns redan i {RISKS} på rad 9.")],
    ),
    "another project's name": (
        {RISKS: risks(risk("AP-R1"))},
        [(RISKS, 9, "AP-R1", "error", "AP-R1", "Risken AP-R1 börjar inte med projektets kortnamn EP.")],
    ),
    "no known project": ({RISKS: risks(risk("AP-R1"), project="okant")}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_id_unique(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-id-unique") == expected
