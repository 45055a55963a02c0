"""Risks that reports name are in a register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found
from tests.steering import STATUS, status

NAMED = {STATUS: status(tid="läge: Enligt plan, risker: [EP-R2]")}

CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({**NAMED, RISKS: risks("  - {id: EP-R2, hot: Vite}\n")}, []),
    "unknown": (
        {**NAMED, RISKS: risks("  - {id: EP-R1, hot: Vite}\n")},
        [(STATUS, 6, "EP-R2", "error", "tid", "Risken ”EP-R2” finns inte.")],
    ),
    "in a file that could not be read": ({**NAMED, RISKS: "risker: [{id: EP-R2\n"}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-known") == expected
