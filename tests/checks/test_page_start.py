"""Every handbook begins somewhere."""

from __future__ import annotations

from pathlib import Path

from tests.handbooks import page, problems_of

RULE = "page-start"


def test_missing(tmp_path: Path) -> None:
    """Without docs/index.md there is no start."""
    (found,) = problems_of(tmp_path, {"docs/index.md": None, "docs/om.md": page("Text.")}, RULE)
    assert (found.path, found.line, found.column) == ("docs/index.md", 1, 1)


def test_restricted(tmp_path: Path) -> None:
    """A start page behind login is no start for the public."""
    (found,) = problems_of(tmp_path, {"docs/index.md": page("Text.", audience="medarbetare")}, RULE)
    assert (found.line, found.column) == (3, 10)


def test_other_faults_cause_none(tmp_path: Path) -> None:
    """A start page that cannot be read, or whose audience does not exist, is another rule's matter."""
    for text in (b"\xff\xfe", page("Text.", audience="finnsinte").encode()):
        assert problems_of(tmp_path, {"docs/index.md": text}, RULE) == []
