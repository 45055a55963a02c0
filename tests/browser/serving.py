"""The real gateway on a free loopback port, and a real browser."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests.servers import free_port

ROOT = Path(__file__).parents[2]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


class Missing(Exception):
    """Name what this machine lacks, and the command that gives it."""


@contextmanager
def served(sites: Path) -> Iterator[str]:
    """Serve sites with the demo login; give the address."""
    port = free_port()
    server = subprocess.Popen([sys.executable, "-m", "handbok.gateway", str(sites / "manifest.json"), str(port)])
    try:
        _wait(f"http://127.0.0.1:{port}/", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


@contextmanager
def browser_of(playwright: Playwright) -> Iterator[Browser]:
    """Start this machine's Chromium."""
    browser = playwright.chromium.launch(executable_path=chromium(), args=_QUIET)
    try:
        yield browser
    finally:
        browser.close()


def chromium() -> str:
    """Return the path of this machine's Chromium. Raises Missing."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        raise Missing("Chromium: apt-get install chromium")
    return found


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise Missing(f"the gateway: it ended with code {server.returncode}")
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310  a loopback address made above
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise Missing("the gateway: it did not answer within 30 seconds")
