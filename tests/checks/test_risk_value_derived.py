"""Likelihood and impact are whole numbers from 1 to 5, and their product is never stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found


def risk(grades: str) -> str:
    """Return a risk with these keys."""
    return f"  - {{id: EP-R1, hot: Leverantören, {grades}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "the scale's ends": ({RISKS: risks(risk("sannolikhet: 1, konsekvensgrad: 5"))}, []),
    "above": (
        {RISKS: risks(risk("sannolikhet: 6, konsekvensgrad: 5"))},
        [(RISKS, 9, "6", "error", "EP-R1", "”sannolikhet” ska vara ett heltal från 1 till 5, men är 6.")],
    ),
    "below": (
        {RISKS: risks(risk("sannolikhet: 2, konsekvensgrad: 0"))},
        [(RISKS, 9, "0", "error", "EP-R1", "”konsekvensgrad” ska vara ett heltal från 1 till 5, men är 0.")],
    ),
    "stored": (
        {RISKS: risks(risk("sannolikhet: 2, konsekvensgrad: 2, riskvärde: 5"))},
        [(RISKS, 9, "riskvärde", "error", "EP-R1", "Nyckeln ”riskvärde” finns inte här.")],
    ),
    "in the history": (
        {RISKS: risks(risk("historik: [{datum: 2026-11-20, sannolikhet: 9, skäl: Nytt}]"))},
        [(RISKS, 9, "9", "error", "EP-R1", "”sannolikhet” ska vara ett heltal från 1 till 5, men är 9.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_value_derived(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-value-derived") == expected
