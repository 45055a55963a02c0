"""Each capability has weight, maturity and spread."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found

MAP = "data/formagor/exempel.yml"


def valued(*values: str) -> Files:
    """Return a map with these capabilities; their areas begin on line 3."""
    lines = "".join(f"      - {{id: f{index}, namn: F{value}}}\n" for index, value in enumerate(values))
    return {MAP: f"namn: X\nåtkomst: publik\nområden:\n  - id: leda\n    namn: Leda\n    förmågor:\n{lines}"}


def told(message: str) -> list[Found]:
    """Return a finding about the map."""
    return [(MAP, 3, "områden", "error", "", message)]


ALL = ", vikt: 4, mognad: 2.5, standardavvikelse: 0"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "all": (valued(ALL, ALL), []),
    "none": (valued("", ""), told("2 av 2 förmågor saknar vikt, mognad eller standardavvikelse.")),
    "one without spread": (valued(ALL, ", vikt: 4, mognad: 2"), told("1 av 2 förmågor saknar standardavvikelse.")),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_capability_value(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "capability-value") == expected
