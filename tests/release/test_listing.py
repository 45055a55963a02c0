"""The files of a site by their addresses; a symbolic link anywhere refuses the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.release.listing import Linked, links, listing
from handbok.site.symlinks import symlinks


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a site with a secret beside it."""
    for path in (
        "site/index.html",
        "site/404.html",
        "site/a/index.html",
        "site/a/b.css",
        "site/.env",
        "site/.git/x",
        "hemlig",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    return tmp_path / "site"


def test_listed(site: Path) -> None:
    """Folders stand for their pages; dot files are no part, and the 404 page is by itself."""
    files, not_found = listing(site)
    assert set(files) == {"/", "/a/", "/a/b.css"}
    assert not_found is not None
    assert not_found.path == "404.html"


@pytest.mark.parametrize("place", ["x", "a/x.html", ".git/x2", "a/folder"])
def test_linked(site: Path, place: str) -> None:
    """A link is found wherever it stands, to a file or a folder, and told of as a problem."""
    (site / place).symlink_to(site.parent if place.endswith("folder") else site.parent / "hemlig")
    assert list(links(site)) == [place]
    with pytest.raises(Linked, match=place):
        listing(site)
    assert [(problem.path, problem.rule) for problem in symlinks(site, "publik")] == [
        (f"publik/{place}", "site-symlink")
    ]


def test_the_folder_itself(site: Path) -> None:
    """A site's folder may not be a link either."""
    (site.parent / "annan").symlink_to(site)
    assert list(links(site.parent / "annan")) == ["."]
