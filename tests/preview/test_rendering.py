"""What holds a theme lets go of it when the theme does not work."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import load
from handbok.preview.rendering import Renderer
from handbok.rendering.broken import Broken
from handbok.site.secrets import secrets
from handbok.staging import Stage
from tests.handbooks import TODAY, write


@pytest.mark.parametrize(
    "files",
    [
        {"mkdocs.yml": "site_name: [\n"},
        {"mkdocs.yml": "site_name: Exempel\n", "overrides/404.html": "{% if %}"},
    ],
    ids=["configuration", "page"],
)
def test_broken(tmp_path: Path, files: dict[str, str]) -> None:
    """A folder that nothing was made of is gone, so that the next try begins in an empty one."""
    root = write(tmp_path / "handbok", files)
    book = load(root, TODAY)
    with pytest.raises(Broken):
        Renderer(Stage.of(book, "publik", secrets(book, "publik")), tmp_path / "frame")
    assert not (tmp_path / "frame").exists()
