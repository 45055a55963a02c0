"""The picture of the start page in README: `python -m tests.browser.picture` makes it anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from handbok.build import build
from tests.browser.serving import ROOT, browser_of, served

PICTURE = ROOT / ".readme" / "startsida.png"


def main() -> None:
    """Build the handbook aside and take the picture as the public sees it."""
    PICTURE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build(ROOT, audiences=("publik",), out=Path(folder))
        with served(Path(folder)) as address, browser_of(playwright) as browser:
            page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
            page.goto(address)
            page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
