"""The loader's findings about files are this rule's."""

from __future__ import annotations

from pathlib import Path

from tests.handbooks import Content, page, problems_of


def test_link(tmp_path: Path) -> None:
    """A symbolic link is refused wherever it stands, and a link to it is no second fault."""
    files: dict[str, Content] = {
        "docs/a.md": page("[B](b.md)"),
        "docs/b.md": Path("index.md"),
        "docs/c.png": Path("/etc/hostname"),
        "data/roller/d.yml": Path("gemensamma.yml"),
    }
    found = problems_of(tmp_path, files)
    assert [(each.rule, each.path) for each in found] == [
        ("file-link", path) for path in ("data/roller/d.yml", "docs/b.md", "docs/c.png")
    ]
