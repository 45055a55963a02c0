"""A risk that is escalated lies in the band whose authority it goes to, or gives a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import BANDS, RISKS, risks
from tests.rulecases import Files, Found, found


def risk(likelihood: int, impact: int, more: str) -> str:
    """Return a risk with these grades and keys."""
    grades = f"sannolikhet: {likelihood}, konsekvensgrad: {impact}"
    return f"  - {{id: EP-R1, hot: Leverantören slutar, {grades}, {more}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "to its band's authority": ({RISKS: risks(risk(5, 4, "eskalerad_till: styrgrupp"))}, []),
    "with a reason": ({RISKS: risks(risk(3, 3, "eskalerad_till: styrgrupp, eskalering_skäl: Berör flera"))}, []),
    "too low": (
        {RISKS: risks(risk(3, 3, "eskalerad_till: styrgrupp"))},
        [
            (
                RISKS,
                9,
                "styrgrupp",
                "error",
                "EP-R1",
                "Risken EP-R1 har värdet 9 (medel) och ska beslutas av projektledare, men är eskalerad till styrgrupp.",
            )
        ],
    ),
    "not escalated": ({RISKS: risks(risk(3, 3, "åtgärd: nej"))}, []),
    "without a value": ({RISKS: risks("  - {id: EP-R1, hot: Vite, eskalerad_till: styrgrupp}\n")}, []),
    "to an unknown role": ({RISKS: risks(risk(3, 3, "eskalerad_till: styrgruppen"))}, []),
    "reason misspelt": ({RISKS: risks(risk(3, 3, "eskalerad_till: styrgrupp, eskalering_skal: Berör flera"))}, []),
    "band unread": ({RISKS: risks(risk(3, 3, "eskalerad_till: styrgrupp"), BANDS.replace("till: 6", "till: sex"))}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_escalation(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-escalation") == expected
