"""Dates have their year, and what is done was done by the report's day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import STATUS, status

PLAN = "läge: Enligt plan"


def told(text: str) -> tuple[Files, list[Found]]:
    """Return a case in which a deviation says something, and nothing is found."""
    return {STATUS: status(tid=f"{PLAN}, avvikelse: {text}")}, []


def partial(text: str, said: str, word: str) -> tuple[Files, list[Found]]:
    """Return a case in which a deviation has a date that lacks its year; it starts with `word`."""
    return {STATUS: status(tid=f"{PLAN}, avvikelse: {text}")}, [
        (STATUS, 6, word, "error", "tid", f"”{said}” står utan år.")
    ]


CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": told("Flyttad till den 26 februari 2027"),
    "quarter of a year": told("Flyttad till första kvartalet 2027"),
    "inside the word": told("Kvartalet var dyrt och 12 marsvin kom"),
    "day and month": partial("Flyttad till den 26 februari", "26 februari", "Flyttad"),
    "short quarter": partial("Klart i slutet av Q1", "i slutet av Q1", "Klart"),
    "quarter": partial("Flyttad till slutet av första kvartalet", "slutet av första kvartalet", "Flyttad"),
    "week": partial("Klart vecka 12", "vecka 12", "Klart"),
    "in what comes": (
        {STATUS: status() + "kommande:\n  - {id: plan, text: Plan till mitten av mars}\n"},
        [(STATUS, 11, "Plan", "error", "plan", "”mitten av mars” står utan år.")],
    ),
    "done": ({STATUS: status(tid=f"{PLAN}, klart: ja, klart_datum: 2026-11-20")}, []),
    "not done": ({STATUS: status(tid=f"{PLAN}, klart: nej")}, []),
    "done without a day": (
        {STATUS: status(tid=f"{PLAN}, klart: ja")},
        [(STATUS, 6, "klart", "error", "tid", "Tid är klart men har inget datum.")],
    ),
    "done on a day to come": (
        {STATUS: status(tid=f"{PLAN}, klart: ja, klart_datum: 2026-11-21")},
        [(STATUS, 6, "2026-11-21", "error", "tid", "Tid är klart 21 november 2026, efter rapporten.")],
    ),
    "a result to come": (
        {STATUS: status() + "resultat:\n  - {id: plan, text: Plan, klart: 2027-01-01}\n"},
        [
            (
                STATUS,
                11,
                "{",
                "error",
                "plan",
                "”Plan” står som uppnått, men blir klart 1 januari 2027, efter rapporten.",
            )
        ],
    ),
    "nobody knows": (
        {STATUS: status() + "resultat:\n  - {id: plan, text: Plan, oklart: true}\n"},
        [(STATUS, 11, "{", "review", "plan", "”Plan” står som uppnått, men det är oklart om det är klart.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_status_done_date(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "status-done-date") == expected
