"""Front matter has the keys it needs and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import problems_of

FRONT = "---\ntitle: A\nåtkomst: publik\nansvarig: projektledare\ngranskad: 2026-11-20\n{more}---\nStycket.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FRONT.format(more="ordning: 3\ntags: [a]\nutkast: true\n"), []),
        (FRONT.format(more="ordnig: 3\n"), [(6, 1)]),
        (FRONT.format(more="ordning: tre\n"), [(6, 10)]),
        (FRONT.format(more="").replace("2026-11-20", "i går"), [(5, 11)]),
        (FRONT.format(more="").replace("title: A\n", ""), [(1, 1)]),
        ("Stycket.\n", [(1, 1)]),
    ],
)
def test_keys(tmp_path: Path, text: str, expected: list[tuple[int, int]]) -> None:
    """Unknown and missing keys and wrong values are told where they are mended."""
    found = problems_of(tmp_path, {"docs/a.md": text})
    assert [each.rule for each in found] == ["page-front-matter"] * len(expected)
    assert [(each.line, each.column) for each in found] == expected
