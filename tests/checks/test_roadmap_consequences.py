"""Every alternative has three consequences, three advantages and three drawbacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import ROADMAP, roadmap
from tests.rulecases import Files, Found, found


def alternative(consequences: str, advantages: str, drawbacks: str) -> str:
    """Return an alternative with an analysis."""
    analysis = f"konsekvenser: {consequences}, fördelar: {advantages}, nackdelar: {drawbacks}"
    return f"  - {{id: x, namn: Egen drift, konsekvensanalys: {{{analysis}}}}}\n"


CASES: dict[str, tuple[Files, list[Found]]] = {
    "three of each": ({ROADMAP: roadmap(alternative("[a, b, c]", "[a, b, c]", "[a, b, c]"))}, []),
    "none": (
        {ROADMAP: roadmap("  - {id: x, namn: Egen drift}\n")},
        [(ROADMAP, 5, "{", "warning", "x", "Alternativet ”Egen drift” saknar konsekvensanalys.")],
    ),
    "too few and too many": (
        {ROADMAP: roadmap(alternative("[a, b, c]", "[a, b, c, d]", "[a]"))},
        [
            (
                ROADMAP,
                5,
                "{",
                "warning",
                "x",
                "Alternativet ”Egen drift” har 4 fördelar och 1 nackdelar, och det ska vara 3 av varje.",
            )
        ],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_roadmap_consequences(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "roadmap-consequences") == expected
