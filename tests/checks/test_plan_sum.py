"""The stages add up to their goal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import GOALS, SERVICES, goals, services
from tests.rulecases import Files, Found, found

STAGES = services(
    "mål: ep-m1\netapper:\n"
    + "".join(
        f"  - {{{{id: e{number}, namn: Etapp {number}, antal: {count}}}}}\n"
        for number, count in enumerate((10, 10, 20))
    )
    + "  - {{id: e4, namn: Etapp 4, antal: {last}}}\n"
)

CASES: dict[str, tuple[Files, list[Found]]] = {
    "equal": ({GOALS: goals(60), SERVICES: STAGES.format(last=20)}, []),
    "less": (
        {GOALS: goals(60), SERVICES: STAGES.format(last=10)},
        [(SERVICES, 5, "etapper", "error", "", "Etapperna blir 10 + 10 + 20 + 10 = 50, men målet är 60.")],
    ),
    "no stages": ({GOALS: goals(60), SERVICES: services("mål: ep-m1\n")}, []),
    "no goal": ({SERVICES: STAGES.format(last=10).replace("mål: ep-m1\n", "")}, []),
    "a stage unread": ({GOALS: goals(60), SERVICES: STAGES.format(last="'10'")}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_plan_sum(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "plan-sum") == expected
