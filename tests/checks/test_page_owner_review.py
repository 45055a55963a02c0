"""Pages have an owner and a review in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import problems_of

FRONT = "---\ntitle: A\nåtkomst: publik\nansvarig: {owner}\ngranskad: {day}\n{more}---\nStycket.\n"
YEARLY = "granskas_om: 12 månader\n"


@pytest.mark.parametrize(
    ("owner", "day", "more", "expected"),
    [
        ("projektledare", "2026-11-22", YEARLY, []),
        ("projektledare", "2010-01-01", "", []),
        ("projektledare", "2025-11-22", YEARLY, []),
        ("projektledare", "2025-11-21", YEARLY, [(5, 11, "warning")]),
        ("projektledare", "2024-11-01", "granskas_om: 2 år\n", [(5, 11, "warning")]),
        ("projektledare", "2026-11-23", "", [(5, 11, "error")]),
        ("projektledaren", "2026-11-22", "", [(4, 11, "error")]),
    ],
)
def test_review(tmp_path: Path, owner: str, day: str, more: str, expected: list[tuple[int, int, str]]) -> None:
    """An overdue review is a warning; a day to come and an unknown role are errors."""
    found = problems_of(tmp_path, {"docs/a.md": FRONT.format(owner=owner, day=day, more=more)})
    assert [(each.line, each.column, each.level) for each in found] == expected


def test_unread_roles(tmp_path: Path) -> None:
    """A role that is defined in a register which could not be read is no unknown one."""
    files = {
        "docs/a.md": FRONT.format(owner="redaktor", day="2026-11-22", more=""),
        "data/roller/gemensamma.yml": "roller: [{id: projektledare}, {id: redaktor",
    }
    assert problems_of(tmp_path, files, "page-owner-review") == []
