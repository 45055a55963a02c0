"""A risk that needs a measure has one with owner and date, and a high risk has a decision too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found

MEASURE = "en åtgärd med ansvarig och slutdatum"
WHOLE = "{text: Skriv avtal, ansvarig: projektledare, klart: 2027-01-31}"


def risk(likelihood: int, impact: int, more: str) -> str:
    """Return a risk with these grades and keys."""
    grades = f"sannolikhet: {likelihood}, konsekvensgrad: {impact}"
    return f"  - {{id: EP-R1, hot: Leverantören slutar, {grades}, {more}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "nothing asked for": ({RISKS: risks(risk(2, 3, ""))}, []),
    "yes, and whole": ({RISKS: risks(risk(2, 3, f"åtgärd: ja, åtgärder: [{WHOLE}]"))}, []),
    "yes, and one of two whole": ({RISKS: risks(risk(2, 3, f"åtgärd: ja, åtgärder: [{{text: Ring}}, {WHOLE}]"))}, []),
    "yes, and none": (
        {RISKS: risks(risk(2, 3, "åtgärd: ja"))},
        [(RISKS, 9, "åtgärd", "error", "EP-R1", f"Risken EP-R1 har åtgärd: ja men saknar {MEASURE}.")],
    ),
    "yes, without date": (
        {RISKS: risks(risk(2, 3, "åtgärd: ja, åtgärder: [{text: Ring, ansvarig: projektledare}]"))},
        [(RISKS, 9, "åtgärd", "error", "EP-R1", f"Risken EP-R1 har åtgärd: ja men saknar {MEASURE}.")],
    ),
    "high, and nothing": (
        {RISKS: risks(risk(3, 5, ""))},
        [(RISKS, 9, "{", "error", "EP-R1", f"Risken EP-R1 har värdet 15 (hög) men saknar {MEASURE} samt ett beslut.")],
    ),
    "high, without decision": (
        {RISKS: risks(risk(3, 5, f"åtgärder: [{WHOLE}]"))},
        [(RISKS, 9, "{", "error", "EP-R1", "Risken EP-R1 har värdet 15 (hög) men saknar ett beslut.")],
    ),
    "high, and whole": ({RISKS: risks(risk(3, 5, f"åtgärder: [{WHOLE}], beslut: {{av: styrgrupp}}"))}, []),
    "measure unread": ({RISKS: risks(risk(2, 3, "åtgärd: ja, åtgärder: [{text: Ring, ansvarg: projektledare}]"))}, []),
    "known": (
        {
            RISKS: risks(risk(2, 3, "åtgärd: ja"))
            + "kända_brister:\n  - {regel: risk-measure, post: EP-R1, skäl: Källan anger ingen}\n"
        },
        [(RISKS, 9, "åtgärd", "review", "EP-R1", f"Risken EP-R1 har åtgärd: ja men saknar {MEASURE}.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_measure(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-measure") == expected
