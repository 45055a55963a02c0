"""Time the search in the browser: from a question to its first ten hits, on loopback, with nothing kept from before.

The first question of a visit loads the index too; the others are those of tests/search/questions.yml, one after another.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright

from handbok.build import build
from tests.browser.pages import NARROWEST, WIDEST
from tests.browser.reader import Reader
from tests.browser.search import answers, questions
from tests.browser.serving import ROOT, browser_of, served

ROUNDS = 5


def main() -> None:
    """Build the handbook, unless a folder of built sites is named, and print the times of its questions."""
    with tempfile.TemporaryDirectory() as folder:
        sites = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder)
        if len(sys.argv) == 1:
            build(ROOT, out=sites)
        with served(sites) as address, sync_playwright() as playwright, browser_of(playwright) as browser:
            for audience in (NARROWEST, WIDEST):
                print(f"{audience:12} {times(browser, address, audience)}")


def times(browser: Browser, address: str, audience: str) -> str:
    """Return the medians of some visits: the first question, the middle one, the slowest of the later."""
    asked = [each.text for each in questions("frågor")]
    visits = []
    for _ in range(ROUNDS):
        reader = Reader(browser, address)
        visits.append([each.milliseconds for each in answers(reader.page(audience, "/om/"), asked)])
        reader.leave()
    first = statistics.median(visit[0] for visit in visits)
    later = statistics.median(ms for visit in visits for ms in visit[1:])
    slowest = statistics.median(max(visit[1:]) for visit in visits)
    return f"first {first:5.0f} ms, median {later:5.0f} ms, slowest {slowest:5.0f} ms"


if __name__ == "__main__":
    main()
