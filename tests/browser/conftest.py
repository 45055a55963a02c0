"""A real browser on the real handbook, served by the real gateway on a free loopback port."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from handbok.build import Failed, build
from tests.browser.axe import SCRIPT
from tests.browser.reader import Reader

ROOT = Path(__file__).parents[2]
_QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that stands in this folder, so that `-m "not browser"` leaves the browser out."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the handbook of this repository once for all workers; return the folder of the sites."""
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
        found = [f"{each.path}:{each.line} {each.rule}: {each.message}" for each in failed.problems]
        pytest.fail("the handbook does not build:\n" + "\n".join(found), pytrace=False)


@pytest.fixture(scope="session")
def address(sites: Path) -> Iterator[str]:
    """Serve the sites with the demo login; return the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "handbok.gateway", str(sites / "manifest.json"), str(port)])
    try:
        _wait(f"http://127.0.0.1:{port}/", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        pytest.fail("Chromium is missing: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=_QUIET)
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core."""
    if not SCRIPT.is_file():
        pytest.fail("axe-core is missing: npm ci --prefix tests", pytrace=False)
    return SCRIPT.read_text(encoding="utf-8")


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Hand out pages; no request may have left the host, and no script may have failed or been refused."""
    each = Reader(browser, address)
    yield each
    each.leave()
    assert each.foreign == []
    assert each.failed == []
    assert each.console == []


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the gateway ended with code {server.returncode}")
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310  a loopback address made above
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    pytest.fail("the gateway did not answer within 30 seconds")
