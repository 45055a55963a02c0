"""A milestone has a criterion and a date, and a phase ends with a decision point."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import PLAN, block, plan
from tests.rulecases import Files, Found, found

STONE = "milstolpe: {kriterium: Används, datum: 2027-03-31}"
PHASES = "faser:\n  - {{id: f, namn: Planera, beslutspunkt: {point}}}\n"
POINT = "{id: bp, namn: BP1, kriterium: Klar, datum: 2027-03-31}"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": (
        {PLAN: plan(block("a", "2027-01", "2027-03", STONE), PHASES.format(point=POINT))},
        [],
    ),
    "no milestone at all": ({PLAN: plan(block("a", "2027-01", "2027-03"))}, []),
    "without a date": (
        {PLAN: plan(block("a", "2027-01", "2027-03", "milstolpe: {kriterium: När den används}"))},
        [(PLAN, 5, "{", "error", "a", "Milstolpen för ”A” saknar datum.")],
    ),
    "without anything": (
        {PLAN: plan(block("a", "2027-01", "2027-03", "milstolpe: {}"))},
        [(PLAN, 5, "{", "error", "a", "Milstolpen för ”A” saknar kriterium och datum.")],
    ),
    "one of two without a date": (
        {
            PLAN: plan(
                block("a", "2027-01", "2027-03", STONE)
                + block("b", "2027-01", "2027-03", "milstolpe: {kriterium: Klar}")
            )
        },
        [(PLAN, 6, "{", "error", "b", "Milstolpen för ”B” saknar datum.")],
    ),
    "no date in the whole plan, told once": (
        {
            PLAN: plan(
                block("a", "2027-01", "2027-03", "milstolpe: {kriterium: Klar}")
                + block("b", "2027-01", "2027-03", "milstolpe: {}"),
                PHASES.format(point="{id: bp, namn: BP1, kriterium: Klar}"),
            )
        },
        [
            (PLAN, 4, "block", "error", "", "Ingen av planens 3 milstolpar och beslutspunkter har ett datum."),
            (PLAN, 6, "{", "error", "b", "Milstolpen för ”B” saknar kriterium."),
        ],
    ),
    "a decision point without a date": (
        {
            PLAN: plan(
                block("a", "2027-01", "2027-03", STONE), PHASES.format(point="{id: bp, namn: BP1, kriterium: Klar}")
            )
        },
        [(PLAN, 7, "{", "error", "bp", "Beslutspunkten ”BP1” saknar datum.")],
    ),
    "a phase without a decision point": (
        {PLAN: plan(block("a", "2027-01", "2027-03", STONE), "faser:\n  - {id: f, namn: Planera}\n")},
        [(PLAN, 7, "{", "error", "f", "Fasen ”Planera” slutar utan beslutspunkt.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_plan_milestone(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "plan-milestone") == expected
