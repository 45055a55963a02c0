"""The loader's findings about files are this rule's."""

from __future__ import annotations

from pathlib import Path

from tests.handbooks import page, problems_of


def test_place(tmp_path: Path) -> None:
    """What is no data/<typ>/<id>.yml is told; pages may stand in any folder."""
    paths = ["data/annat/a.yml", "data/roller/a.yaml", "data/roller/mer/a.yml", "data/roller/a.txt"]
    found = problems_of(tmp_path, {**dict.fromkeys(paths, "a: 1\n"), "docs/m/n/a.md": page("Stycket.")})
    assert [(each.rule, each.path) for each in found] == [("file-place", path) for path in sorted(paths)]
