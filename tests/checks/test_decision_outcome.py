"""Decisions and changes have outcomes; decisions have an item and every change that was agreed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import CHANGES, MEETING, changes, meeting


def decision(more: str) -> Files:
    """Return a meeting with one decision."""
    return {MEETING: meeting(f"beslut:\n  - {{id: b1, text: Ja, {more}}}\n")}


def change(ruling: str) -> Files:
    """Return one change."""
    return {CHANGES: changes(f"  - {{id: ep-a1, vad: Nytt, varför: Behov, effekt: Tid{ruling}}}\n")}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": (decision("punkt: p2, utfall: bordlagd, överenskommet: [Mer tid], ändringar: [Mer tid]"), []),
    "no outcome": (
        decision("punkt: p2"),
        [(MEETING, 8, "{", "error", "b1", "Beslutet ”Ja” har inget utfall.")],
    ),
    "no item": (
        decision("utfall: godkänd"),
        [(MEETING, 8, "{", "error", "b1", "Beslutet ”Ja” hör inte till någon punkt.")],
    ),
    "one of two agreed": (
        decision("punkt: p2, utfall: godkänd, överenskommet: [Mer tid, Mer pengar], ändringar: [Mer tid]"),
        [(MEETING, 8, "Mer", "error", "b1", "Mötet enades om ”Mer pengar”, men det står inte i beslutet.")],
    ),
    "outcome unread": (decision("punkt: p2, utfall: fortsätt"), []),
    "ruled": (change(", beslut: {av: styrgrupp, utfall: avslagen}"), []),
    "not ruled": (
        change(""),
        [(CHANGES, 4, "{", "error", "ep-a1", "Ändringen ”Nytt” har inget utfall.")],
    ),
    "put forward": (
        change(", beslut: {av: styrgrupp}"),
        [(CHANGES, 4, "{", "error", "ep-a1", "Ändringen ”Nytt” har inget utfall.")],
    ),
    "by nobody": (
        change(", beslut: {utfall: godkänd}"),
        [(CHANGES, 4, "{", "error", "ep-a1", "Ändringen ”Nytt” är godkänd, men inte av någon.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_decision_outcome(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "decision-outcome") == expected
