"""Each effect goal has an indicator, each indicator one goal, and what it takes to measure it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.effects import EFFECTS, INDICATORS, effects, rounds
from tests.rulecases import Files, Found, found

OTHER = "  - {id: ep-i2, text: Jag får svar, mål: ep-m2, målvärde: 80, metod: Enkät, baslinje: planerad}\n"


def first(line: str) -> Files:
    """Return a register whose first indicator is this."""
    return {EFFECTS: effects(indicators=f"  - {{id: ep-i1, text: Jag hittar rätt, {line}}}\n{OTHER}")}


COMPLETE = "målvärde: 80, metod: Enkät, baslinje: planerad"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "in order": ({EFFECTS: effects()}, []),
    "a goal in a list": (first(f"mål: [ep-m1], {COMPLETE}"), []),
    "the same goal twice is one goal": (first(f"mål: [ep-m1, ep-m1], {COMPLETE}"), []),
    "of two goals": (
        first(f"mål: [ep-m1, ep-m2], {COMPLETE}"),
        [(EFFECTS, 8, "mål", "error", "ep-i1", "Indikatorn ep-i1 hör till 2 effektmål.")],
    ),
    "beside the goals, as a third indicator once stood": (
        {EFFECTS: effects(indicators=INDICATORS + f"  - {{id: ep-i3, text: Nöjd, {COMPLETE}}}\n")},
        [(EFFECTS, 10, "{", "error", "ep-i3", "Indikatorn ep-i3 hör till inget effektmål.")],
    ),
    "a goal without indicator": (
        {EFFECTS: effects(indicators=OTHER)},
        [(EFFECTS, 5, "{", "error", "ep-m1", "Effektmålet ep-m1 har ingen indikator.")],
    ),
    "nothing to measure by": (
        first("mål: ep-m1"),
        [(EFFECTS, 8, "{", "error", "ep-i1", "Indikatorn ep-i1 saknar målvärde, metod och baslinje.")],
    ),
    "a target of zero is a target": (first("mål: ep-m1, målvärde: 0, metod: Enkät, baslinje: planerad"), []),
    "measured, but never shown": (
        first("mål: ep-m1, målvärde: 80, metod: Enkät, baslinje: mätt"),
        [(EFFECTS, 8, "mätt", "error", "ep-i1", "Baslinjen för ep-i1 sägs vara mätt, men ingen omgång har den.")],
    ),
    "measured in a round": (
        {
            EFFECTS: effects(
                rounds("      - {indikator: ep-i1, utfall: {täljare: 5, nämnare: 9}}\n"),
                INDICATORS.replace("planerad", "mätt", 1),
            )
        },
        [],
    ),
    "measured only afterwards": (
        {
            EFFECTS: effects(
                rounds("      - {indikator: ep-i1, utfall: {täljare: 5, nämnare: 9}}\n", "uppföljning"),
                INDICATORS.replace("planerad", "mätt", 1),
            )
        },
        [(EFFECTS, 8, "mätt", "error", "ep-i1", "Baslinjen för ep-i1 sägs vara mätt, men ingen omgång har den.")],
    ),
    "an indicator that could not be read": (
        {EFFECTS: effects(indicators=OTHER + f"  - {{id: EP I1, text: Nöjd, mål: ep-m1, {COMPLETE}}}\n")},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_goal_indicator(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "goal-indicator") == expected
