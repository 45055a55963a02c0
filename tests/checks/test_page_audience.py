"""Every page has an audience that exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import problems_of

FRONT = "---\ntitle: A\n{line}ansvarig: projektledare\ngranskad: 2026-11-20\n---\nStycket.\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("åtkomst: publik\n", []),
        ("", [(1, 1)]),
        ("åtkomst:\n", [(3, 9)]),
        ("åtkomst: Publik\n", [(3, 10)]),
        ("åtkomst: publikt\n", [(3, 10)]),
        ("åtkomst: [publik]\n", [(3, 10)]),
    ],
)
def test_audience(tmp_path: Path, line: str, expected: list[tuple[int, int]]) -> None:
    """A missing, malformed or unknown audience is one error, at its value or at the front matter's start."""
    found = problems_of(tmp_path, {"docs/a.md": FRONT.format(line=line)})
    assert [(each.rule, each.level) for each in found] == [("page-audience", "error")] * len(expected)
    assert [(each.line, each.column) for each in found] == expected


def test_suggestion(tmp_path: Path) -> None:
    """The remedy names what was meant."""
    found = problems_of(tmp_path, {"docs/a.md": FRONT.format(line="åtkomst: publikt\n")})
    assert [each.help for each in found] == ["Menade du ”publik”?"]


def test_unread_audiences(tmp_path: Path) -> None:
    """When an audience's file could not be read, an unknown one proves nothing."""
    files = {"docs/a.md": FRONT.format(line="åtkomst: chefer\n"), "data/atkomst/chefer.yml": "namn: ["}
    assert problems_of(tmp_path, files, "page-audience") == []
