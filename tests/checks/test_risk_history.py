"""A risk that is judged anew keeps what it was judged before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found

OLD = "{datum: 2026-05-04, sannolikhet: 4, konsekvensgrad: 3, skäl: Bara en}"
NOW = "{datum: 2026-11-20, sannolikhet: 2, konsekvensgrad: 3, skäl: Avtal}"


def risk(more: str) -> str:
    """Return a risk with these keys."""
    return f"  - {{id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3, {more}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "no history": ({RISKS: risks(risk(""))}, []),
    "the last is the present": ({RISKS: risks(risk(f"historik: [{OLD}, {NOW}]"))}, []),
    "in any order": ({RISKS: risks(risk(f"historik: [{NOW}, {OLD}]"))}, []),
    "lowered without a word": (
        {RISKS: risks(risk(f"historik: [{OLD}]"))},
        [
            (
                RISKS,
                9,
                "{",
                "warning",
                "EP-R1",
                "Risken EP-R1 har ändrats efter 4 maj 2026 utan att det står i historiken.",
            )
        ],
    ),
    "earlier value not kept in the source": ({RISKS: risks(risk("historik: [{datum: 2026-05-04, skäl: Sänkt}]"))}, []),
    "tomorrow": (
        {RISKS: risks(risk("historik: [{datum: 2026-11-23, sannolikhet: 2, skäl: Nytt}]"))},
        [(RISKS, 9, "{", "warning", "EP-R1", "Risken EP-R1 är bedömd 23 november 2026, en dag som inte har varit.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_history(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-history") == expected
