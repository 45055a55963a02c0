"""Lessons have a cause, an advice and where it applies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import LESSONS, lessons


def lesson(more: str) -> Files:
    """Return one lesson."""
    return {LESSONS: lessons(f"  - {{id: sent, erfarenhet: Det kom sent{more}}}\n")}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": (lesson(", orsak: Bytet, råd: Börja förr, gäller: [Införanden]"), []),
    "alone": (
        lesson(""),
        [(LESSONS, 5, "{", "warning", "sent", "Erfarenheten ”Det kom sent” saknar orsak, råd och gäller.")],
    ),
    "without advice": (
        lesson(", orsak: Bytet, gäller: [Införanden]"),
        [(LESSONS, 5, "{", "warning", "sent", "Erfarenheten ”Det kom sent” saknar råd.")],
    ),
    "advice unread": (lesson(", orsak: Bytet, rad: Börja förr, gäller: [Införanden]"), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_lesson_whole(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "lesson-whole") == expected
