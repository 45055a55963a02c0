"""A risk without likelihood or impact is incomplete."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found

CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": ({RISKS: risks("  - {id: EP-R1, hot: Vite, sannolikhet: 1, konsekvensgrad: 1}\n")}, []),
    "named without values": (
        {RISKS: risks("  - {id: EP-R1, hot: Bemanning och tid}\n")},
        [
            (
                RISKS,
                9,
                "{",
                "warning",
                "EP-R1",
                "Risken EP-R1 saknar sannolikhet och konsekvensgrad och är ofullständig.",
            )
        ],
    ),
    "one of two": (
        {RISKS: risks("  - {id: EP-R1, hot: Vite, sannolikhet: 1}\n")},
        [(RISKS, 9, "{", "warning", "EP-R1", "Risken EP-R1 saknar konsekvensgrad och är ofullständig.")],
    ),
    "one that could not be read": (
        {RISKS: risks("  - {id: EP-R1, hot: Vite, sannolikhet: 6, konsekvensgrad: 1}\n")},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_incomplete(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-incomplete") == expected
