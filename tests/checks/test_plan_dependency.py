"""A block begins when what it depends on is done, or says that they run alongside."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import PLAN, block, plan
from tests.rulecases import Files, Found, found

CASES: dict[str, tuple[Files, list[Found]]] = {
    "after": ({PLAN: plan(block("a", "2027-01", "2027-03") + block("b", "2027-04", "2027-05", "beror_på: [a]"))}, []),
    "the day after": (
        {PLAN: plan(block("a", "2027-01-01", "2027-03-14") + block("b", "2027-03-15", "2027-05", "beror_på: [a]"))},
        [],
    ),
    "same months": (
        {PLAN: plan(block("a", "2027-01", "2027-03") + block("b", "2027-01", "2027-03", "beror_på: [a]"))},
        [
            (PLAN, 6, "a", "error", "b", "Blocket ”B” börjar januari 2027 men beror på ”A”, som slutar mars 2027."),
        ],
    ),
    "the day before": (
        {PLAN: plan(block("a", "2027-01", "2027-03-14") + block("b", "2027-03-14", "2027-05", "beror_på: [a]"))},
        [
            (PLAN, 6, "a", "error", "b", "Blocket ”B” börjar 14 mars 2027 men beror på ”A”, som slutar 14 mars 2027."),
        ],
    ),
    "said to be alongside": (
        {
            PLAN: plan(
                block("a", "2027-01", "2027-03")
                + block("b", "2027-01", "2027-03", "beror_på: [a], parallellt_med: [a]")
            )
        },
        [],
    ),
    "alongside, but at another time": (
        {
            PLAN: plan(
                block("a", "2026-01", "2026-03")
                + block("b", "2027-01", "2027-04")
                + block("c", "2027-04", "2027-05", "parallellt_med: [a, b]")
            )
        },
        [
            (
                PLAN,
                7,
                "parallellt_med",
                "error",
                "c",
                "Blocket ”C” ska pågå samtidigt som 2 andra, men är inte i gång under ”A”.",
            )
        ],
    ),
    "ends before it begins": (
        {PLAN: plan(block("a", "2027-03", "2027-01"))},
        [(PLAN, 5, "2027-01", "error", "a", "Blocket ”A” slutar januari 2027, innan det börjar.")],
    ),
    "waits for itself": (
        {
            PLAN: plan(
                block("a", "2027-01", "2027-02", "beror_på: [b], parallellt_med: [b]")
                + block("b", "2027-01", "2027-02", "beror_på: [a], parallellt_med: [a]")
            )
        },
        [
            (PLAN, 5, "b", "error", "a", "Blocket ”A” väntar på sig självt, genom ”B”."),
            (PLAN, 6, "a", "error", "b", "Blocket ”B” väntar på sig självt, genom ”A”."),
        ],
    ),
    "unknown, which entry-known tells": ({PLAN: plan(block("a", "2027-01", "2027-02", "beror_på: [x]"))}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_plan_dependency(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "plan-dependency") == expected
