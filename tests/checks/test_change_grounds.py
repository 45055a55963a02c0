"""Changes say why, and with what effect."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import CHANGES, changes


def change(more: str) -> Files:
    """Return one change."""
    return {CHANGES: changes(f"  - {{id: ep-a1, vad: Nytt{more}}}\n")}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": (change(", varför: Behov, effekt: Tid"), []),
    "neither": (change(""), [(CHANGES, 4, "{", "warning", "ep-a1", "Ändringen ”Nytt” saknar varför och effekt.")]),
    "no effect": (
        change(", varför: Behov"),
        [(CHANGES, 4, "{", "warning", "ep-a1", "Ändringen ”Nytt” saknar effekt.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_change_grounds(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "change-grounds") == expected
