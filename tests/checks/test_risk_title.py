"""A risk's title comes from its threat."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found


def risk(more: str) -> str:
    """Return a risk with these keys."""
    return f"  - {{id: EP-R1, hot: Leverantören slutar, konsekvens: Tjänsten stannar helt, {more}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "none": ({RISKS: risks(risk(""))}, []),
    "the threat": ({RISKS: risks(risk("rubrik: Leverantören slutar"))}, []),
    "other words": ({RISKS: risks(risk("rubrik: Beroende av en leverantör"))}, []),
    "the consequence": (
        {RISKS: risks(risk("rubrik: Tjänsten stannar"))},
        [(RISKS, 9, "Tjänsten", "warning", "EP-R1", "Rubriken ”Tjänsten stannar” säger konsekvensen och inte hotet.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_risk_title(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "risk-title") == expected
