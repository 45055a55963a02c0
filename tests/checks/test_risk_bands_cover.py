"""Bands cover each possible risk value exactly once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import BANDS, RISKS, risks
from tests.rulecases import Files, Found, found

R1 = "  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}\n"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "as in the sources": ({RISKS: risks(R1)}, []),
    "impossible values between bands": ({RISKS: risks(R1, BANDS.replace("till: 6", "till: 7"))}, []),
    "a value without a band": (
        {RISKS: risks(R1, BANDS.replace("från: 8", "från: 9"))},
        [(RISKS, 4, "band", "error", "", "Inget band täcker riskvärdet 8.")],
    ),
    "several values without": (
        {RISKS: risks(R1, BANDS.replace("från: 15", "från: 20"))},
        [(RISKS, 4, "band", "error", "", "Inget band täcker riskvärdena 15 och 16.")],
    ),
    "a value in two bands": (
        {RISKS: risks(R1, BANDS.replace("från: 8", "från: 6"))},
        [(RISKS, 4, "band", "error", "", "Flera band täcker riskvärdet 6.")],
    ),
    "backwards": (
        {RISKS: risks(R1, BANDS.replace("från: 8, till: 12", "från: 12, till: 8"))},
        [(RISKS, 6, "{", "error", "", "Bandet ”medel” går från 12 till 8.")],
    ),
    "levels out of order": (
        {RISKS: risks(R1, BANDS.replace("låg", "x").replace("hög", "låg").replace("x", "hög"))},
        [(RISKS, 4, "band", "error", "", "Banden från lägst till högst är hög, medel och låg.")],
    ),
    "a band that could not be read": ({RISKS: risks(R1, BANDS.replace("från: 8", "från: åtta"))}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_bands_cover(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-bands-cover") == expected
