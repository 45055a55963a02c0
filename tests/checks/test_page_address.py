"""A page has an address of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page, problems_of

RULE = "page-address"


def test_two_pages_of_one_address(tmp_path: Path) -> None:
    """The later one is told, and names the other."""
    files = {"docs/kurser.md": page("Text."), "docs/kurser/index.md": page("Text.", audience="medarbetare")}
    (found,) = problems_of(tmp_path, files, RULE)
    assert found.path == "docs/kurser.md"
    assert "docs/kurser/index.md" in found.message


@pytest.mark.parametrize("path", ["logga-in.md", "logga-ut/index.md", "pagefind/om.md", "404.md"])
def test_addresses_of_the_site(tmp_path: Path, path: str) -> None:
    """Login, search and the page for what is missing keep theirs."""
    assert len(problems_of(tmp_path, {f"docs/{path}": page("Text.")}, RULE)) == 1


def test_names_that_only_begin_alike(tmp_path: Path) -> None:
    """A longer name is free."""
    assert problems_of(tmp_path, {"docs/logga-in-sa-gor-du.md": page("Text.")}, RULE) == []
