"""A deviation has its risk, which has occurred, or a measure with owner and date."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import RISKS, risks
from tests.rulecases import Files, Found, found
from tests.steering import STATUS, status

RISK = "  - {id: EP-R1, hot: Leverantören blir sen, sannolikhet: 1, konsekvensgrad: 3OCCURRED}\n"
OPEN = risks(RISK.replace("OCCURRED", ""))
OCCURRED = risks(RISK.replace("OCCURRED", ", inträffad: 2026-11-18"))
NOTHING = "Tid avviker, men pekar varken på en risk eller på en åtgärd med ansvarig och datum."
LATE = "läge: Komplikationer, avvikelse: Leveransen är sen"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "as planned": ({STATUS: status()}, []),
    "its risk has occurred": ({STATUS: status(tid=f"{LATE}, risker: [EP-R1]"), RISKS: OCCURRED}, []),
    "a whole measure": (
        {STATUS: status(tid=f"{LATE}, åtgärder: [{{text: Köp tid, ansvarig: projektledare, klart: 2026-12-01}}]")},
        [],
    ),
    "nothing": ({STATUS: status(tid=LATE)}, [(STATUS, 6, "Leveransen", "warning", "tid", NOTHING)]),
    "a state and no words": (
        {STATUS: status(tid="läge: Mindre komplikationer")},
        [(STATUS, 6, "Mindre", "warning", "tid", NOTHING)],
    ),
    "a measure without owner and date": (
        {STATUS: status(tid=f"{LATE}, åtgärder: [{{text: Köp tid}}]")},
        [(STATUS, 6, "Leveransen", "warning", "tid", NOTHING)],
    ),
    "its risk has not occurred": (
        {STATUS: status(tid=f"{LATE}, risker: [EP-R1]"), RISKS: OPEN},
        [
            (
                STATUS,
                6,
                "EP-R1",
                "warning",
                "tid",
                "Tid avviker på grund av risken EP-R1, som inte är märkt som inträffad.",
            )
        ],
    ),
    "its risk may come, nothing deviates": (
        {STATUS: status(tid="läge: Enligt plan, risker: [EP-R1]"), RISKS: OPEN},
        [],
    ),
    "an unknown risk is another rule's": ({STATUS: status(tid=f"{LATE}, risker: [EP-R2]"), RISKS: OPEN}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_status_links_risk(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "status-links-risk") == expected
