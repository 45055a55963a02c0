"""Time the search in the browser, and the making of its index; `python benchmarks/search.py [SITES | --sizes N…]`.

Of the handbook itself: from a question to its first ten hits, on loopback, with nothing kept from before. The first
question of a visit loads the index too; the others are those of tests/search/questions.yml, one after another.

Of N pages in four audiences: the index as Pagefind writes it of each site by itself, two at a time, beside ours made
anew, with one page changed and with none; what a browser fetches to the first ten hits, packed as the gateway packs,
and how long it waits. The words of those pages are few, so that each stands on most pages: a hard case.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright

from benchmarks import searchsites
from benchmarks.handbooks.place import AUDIENCES
from handbok import engine
from handbok.build import build
from handbok.publish.packing import PACKERS
from handbok.release.mediatype import is_packable, media_type
from handbok.search.indexing import FOLDER, index
from tests.browser.pages import NARROWEST, WIDEST
from tests.browser.reader import Reader
from tests.browser.search import answers, questions
from tests.browser.serving import ROOT, browser_of, served

ROUNDS = 5
TODAY = date(2026, 11, 22)
ASKED = ("549", "rapporten", "granska budgeten")
"""A number that stands on few pages, a word that stands on most, and two."""

_ASK = """
async question => {
  const { openIndex } = await import("/assets/javascripts/search/index.js");
  const index = openIndex("/");
  const start = performance.now();
  await index.load();
  const loaded = performance.now();
  const { results } = await index.search(question);
  await Promise.all(results.slice(0, 10).map(result => result.data()));
  const ms = performance.now() - start;
  return { ms, asking: performance.now() - loaded, hits: results.length,
    fetched: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname) };
}
"""


def main() -> None:
    """Measure sites of some sizes, or the handbook: built, unless a folder of built sites is named."""
    if sys.argv[1:2] == ["--sizes"]:
        for count in map(int, sys.argv[2:]):
            sizes(count)
        return
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


def sizes(count: int) -> None:
    """Measure the index of so many pages, and the first question of a visit."""
    with tempfile.TemporaryDirectory() as folder:
        made = searchsites.write(Path(folder) / "sites", count)
        cache = Path(folder) / "cache"
        print(f"{count} pages, seconds of waiting and of processor")
        _timed("Pagefind, each site by itself", made, lambda: _each(made))
        _timed("ours, anew", made, lambda: index(made, TODAY, cache))
        _change(made)
        _timed("ours, one page changed", made, lambda: index(made, TODAY, cache))
        _timed("ours, nothing changed", made, lambda: index(made, TODAY, cache))
        site = made[AUDIENCES[-1]]
        with searchsites.served(site) as address, sync_playwright() as playwright, browser_of(playwright) as browser:
            for question in ASKED:
                _first(browser, address, site, question)


def _each(sites: Mapping[str, Path]) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda site: engine.index(site, TODAY), sites.values()))


def _change(sites: Mapping[str, Path]) -> None:
    """Change a page in each site that has it, as an editor does."""
    for site in sites.values():
        file = site / "index.html"
        file.write_text(file.read_text(encoding="utf-8").replace("</article>", "<p>Ny text.</p></article>"))


def _timed(what: str, sites: Mapping[str, Path], work: Callable[[], object]) -> None:
    for site in sites.values():
        shutil.rmtree(site / FOLDER, ignore_errors=True)
    waited, used = time.monotonic(), _processor()
    work()
    print(f"  {what:30} {time.monotonic() - waited:6.1f} {_processor() - used:6.1f}")


def _processor() -> float:
    """Return the processor's seconds of this process and of those that it has waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _first(browser: Browser, address: str, site: Path, question: str) -> None:
    """Print what the first question of a visit fetches, and the shortest of some waits: what else runs only adds."""
    visits: list[Any] = []
    for _ in range(ROUNDS):
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}/start.html")
        visits.append(page.evaluate(_ASK, question))
        context.close()
    fetched = sum(_packed(site / path.lstrip("/")) for path in visits[0]["fetched"] if (site / path[1:]).is_file())
    whole, asking = (min(visit[name] for visit in visits) for name in ("ms", "asking"))
    found = f"{visits[0]['hits']} hits, {fetched / 1000:.0f} kB fetched"
    print(f"  ”{question}”: {found}, {whole:.0f} ms with the index, {asking:.0f} ms when it is loaded")


def _packed(file: Path) -> int:
    data = file.read_bytes()
    return len(PACKERS["br"](data)) if is_packable(media_type(file.name)) and len(data) > 256 else len(data)


if __name__ == "__main__":
    main()
