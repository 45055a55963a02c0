"""Take the pictures: a small handbook in the real preview, with a fault and without, and the list of all faults."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.browser.serving import ROOT, browser_of
from tests.handbooks import page, write
from tests.servers import free_port

PLACE = ROOT / "docs" / "redaktor" / "bilder"
SIZE: ViewportSize = {"width": 960, "height": 480}

LESSON = "docs/moten/innan-motet.md"
GOOD = page(
    "Ett möte blir bättre när alla vet varför de är där.\n\n## Skicka dagordningen\n\nSkicka den i god tid.\n",
    "Innan mötet",
)
FAULTY = GOOD.replace("## Skicka", "#### Skicka")
BOOK = {
    "mkdocs.yml": "site_name: Metodhandboken\n",
    "docs/moten/index.md": page("Kursen visar hur ett möte slutar i beslut.\n", "Bättre möten"),
    LESSON: GOOD,
}


def main() -> None:
    """Save as an editor does, and take a picture each time."""
    PLACE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = write(Path(folder) / "bok", BOOK)
        with previewed(root) as address, browser_of(playwright) as browser:
            tab = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
            tab.goto(f"{address}/moten/innan-motet/")
            tab.get_by_text("Inga problem.").wait_for()
            take(tab, "utan-fel")
            write(root, {LESSON: FAULTY})
            tab.get_by_text("heading-order").wait_for()
            take(tab, "med-fel")
            tab.goto(f"{address}/.handbok/problem")
            take(tab, "alla-fel")


def take(tab: Page, name: str) -> None:
    """Take a picture of what the window shows."""
    tab.wait_for_timeout(500)  # the panel is renewed once when all rules have answered
    tab.screenshot(path=PLACE / f"{name}.png")


@contextmanager
def previewed(root: Path) -> Iterator[str]:
    """Run the preview of a handbook."""
    port = free_port()
    server = subprocess.Popen([sys.executable, "-m", "handbok", "preview", "--root", str(root), "--port", str(port)])
    try:
        wait(f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def wait(url: str) -> None:
    """Wait until the preview answers."""
    for _ in range(300):
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310  a loopback address made above
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(url)


if __name__ == "__main__":
    main()
