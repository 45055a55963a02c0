"""A real browser on the real handbook, served by the real gateway."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from handbok.build import Failed, build
from handbok.problem import Level
from tests.browser.axe import SCRIPT
from tests.browser.reader import Reader
from tests.browser.school import SCHOOL
from tests.browser.serving import ROOT, browser_of, served
from tests.handbooks import TODAY, write


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that stands in this folder, so that `-m "not browser"` leaves the browser out."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """Build the handbook of this repository once for all workers, unless --sites; return the folder of the sites."""
    built: Path | None = pytestconfig.getoption("--sites")
    if built is not None:
        return built
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "handbook-site"
    with FileLock(f"{shared}.lock"):
        if not (shared / "manifest.json").exists():
            _build(shared)
    return shared


def _build(out: Path) -> None:
    try:
        build(ROOT, out=out)
    except Failed as failed:
        errors = [each for each in failed.problems if each.level == Level.ERROR]
        found = [f"{each.path}:{each.line} {each.rule}: {each.message}" for each in errors]
        pytest.fail("the handbook does not build:\n" + "\n".join(found), pytrace=False)


@pytest.fixture(scope="session")
def address(sites: Path) -> Iterator[str]:
    """Serve the sites with the demo login; return the address."""
    with served(sites) as address:
        yield address


@pytest.fixture(scope="session")
def school_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small handbook whose parts readers act on; return the folder of the sites."""
    root = write(tmp_path_factory.mktemp("school"), SCHOOL)
    build(root, today=TODAY)
    return root / "build" / "site"


@pytest.fixture(scope="session")
def school_address(school_sites: Path) -> Iterator[str]:
    """Serve the small handbook; return the address."""
    with served(school_sites) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    with sync_playwright() as playwright, browser_of(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core."""
    if not SCRIPT.is_file():
        pytest.fail("axe-core is missing: npm ci --prefix tests", pytrace=False)
    return SCRIPT.read_text(encoding="utf-8")


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Hand out pages; no request may have left the host, and no script may have failed or been refused."""
    yield from _reader(browser, address)


@pytest.fixture
def pupil(browser: Browser, school_address: str) -> Iterator[Reader]:
    """Hand out pages of the small handbook, held to the same."""
    yield from _reader(browser, school_address)


def _reader(browser: Browser, address: str) -> Iterator[Reader]:
    each = Reader(browser, address)
    yield each
    each.leave()
    assert each.foreign == []
    assert each.failed == []
    assert each.console == []
