"""An editor with a handbook in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.preview.previewed import Editor

FILES = {
    "docs/sida.md": page("## Rubrik\n\nText. [Till start](index.md)\n", "Sidan"),
    "docs/inne.md": page("Text för personal.\n", "Inne", "medarbetare"),
}


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """Give an editor with two pages, one of them for staff; what only all rules together find is not told."""
    return Editor(tmp_path / "bok", dict(FILES))


@pytest.fixture
def checked(tmp_path: Path) -> Editor:
    """Give an editor who is told everything."""
    return Editor(tmp_path / "bok", dict(FILES), checked=True)
