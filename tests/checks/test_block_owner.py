"""Every block has exactly one responsible role."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import PLAN, block, plan
from tests.rulecases import Files, Found, found

CASES: dict[str, tuple[Files, list[Found]]] = {
    "one": ({PLAN: plan(block("a", "2027-01", "2027-02"))}, []),
    "one in a list": ({PLAN: plan(block("a", "2027-01", "2027-02", "ansvarig: [projektledare]"))}, []),
    "none": (
        {PLAN: plan(block("a", "2027-01", "2027-02", "leverans: Karta"))},
        [(PLAN, 5, "{", "error", "a", "Blocket ”A” har ingen ansvarig.")],
    ),
    "two": (
        {PLAN: plan(block("a", "2027-01", "2027-02", "nummer: '1.2', ansvarig: [projektledare, styrgrupp]"))},
        [(PLAN, 5, "ansvarig", "error", "a", "Blocket ”1.2 A” har 2 ansvariga.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_block_owner(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "block-owner") == expected
