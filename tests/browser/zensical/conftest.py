"""The same handbooks, built by Zensical instead of MkDocs and served by the same gateway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from handbok.build import build
from tests.browser.once import once
from tests.browser.pages import NARROWEST
from tests.browser.school import SCHOOL
from tests.browser.serving import ROOT, served
from tests.handbooks import TODAY, write


@pytest.fixture(scope="session")
def zensical_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the handbook of this repository for the public; return the folder of the site."""

    def make(out: Path) -> None:
        build(ROOT, engine="zensical", audiences=[NARROWEST], out=out)

    return once(tmp_path_factory, "handbook-zensical", make)


@pytest.fixture(scope="session")
def address(zensical_sites: Path) -> Iterator[str]:
    """Serve the handbook; return the address."""
    with served(zensical_sites) as address:
        yield address


@pytest.fixture(scope="session")
def school_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small handbook whose parts readers act on; return the address."""

    def make(out: Path) -> None:
        build(write(tmp_path_factory.mktemp("school-zensical"), SCHOOL), engine="zensical", out=out, today=TODAY)

    with served(once(tmp_path_factory, "school-zensical-site", make)) as address:
        yield address
