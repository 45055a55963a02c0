"""The loader's findings about files are this rule's."""

from __future__ import annotations

from pathlib import Path

from tests.handbooks import page, problems_of


def test_encoding(tmp_path: Path) -> None:
    """A file that is no plain UTF-8 is told once, at the first poor byte."""
    files = {
        "docs/a.md": page("Stycket.\nÅtgärd").encode("latin-1"),
        "docs/b.md": "\ufeff".encode() + page("Stycket.").encode(),
        "docs/c.md": page("Stycket.").encode("utf-16"),
        "docs/d.md": page("Ett\x07 stycke.").encode(),
    }
    found = problems_of(tmp_path, files)
    assert [(each.rule, each.path, each.line) for each in found] == [
        ("file-encoding", "docs/a.md", 3),
        ("file-encoding", "docs/b.md", 1),
        ("file-encoding", "docs/c.md", 1),
        ("file-encoding", "docs/d.md", 8),
    ]
