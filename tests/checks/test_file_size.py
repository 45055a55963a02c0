"""The loader's findings about files are this rule's."""

from __future__ import annotations

from pathlib import Path

from tests.handbooks import page, problems_of


def test_size(tmp_path: Path) -> None:
    """A text of more than a megabyte is told once."""
    found = problems_of(tmp_path, {"docs/a.md": page("Ett stycke.\n" * 100_000), "docs/b.md": page("Stycket.\n")})
    assert [(each.rule, each.path) for each in found] == [("file-size", "docs/a.md")]
