"""Search in Swedish, in the browser: the right page is among the first three hits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import NARROWEST, WIDEST, of_site
from tests.browser.reader import Reader

METHOD = "/styrning/risker/"
GLOSSARY = "/ordlista/"
PROCESS = "/utvecklingsprocessen/"
PLANNING = f"{PROCESS}planering/"
BENEFIT = f"{PROCESS}implementation-i-kommun/"
ROLES = "/styrning/roller/"
E_SERVICES = "/kurser/e-tjanstdesign/"
STATEMENT = "/om/tillganglighet/"
EDITORS = "/redaktor/"
CAPTIONING = "/redaktor/textning/"

RIGHT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(["risk", "risker", "risken", "riskernas", "riskanalys"], (METHOD,)),
    **dict.fromkeys(["nytta", "nyttan"], (BENEFIT,)),
    **dict.fromkeys(["effektmål", "effektmålet"], (PLANNING,)),
    **dict.fromkeys(["beslutspunkt", "beslutspunkten"], (GLOSSARY, PROCESS)),
    **dict.fromkeys(["beställare", "beställaren"], (GLOSSARY, ROLES)),
    **dict.fromkeys(["åtgärd", "åtgärder", "atgard"], (METHOD,)),
    **dict.fromkeys(["styrgrupp", "styrgruppens"], (ROLES,)),
    **dict.fromkeys(["e-tjänst", "e-tjänsten"], (E_SERVICES,)),
    "processledare": (ROLES,),
    "sannolikhet": (GLOSSARY, METHOD),
    "konsekvenser": (METHOD,),
    "textning": (STATEMENT, EDITORS, CAPTIONING),
    "tillgänglighet": (STATEMENT,),
}
"""The pages that explain what is asked for; one of them is enough."""


def opened(reader: Reader, audience: str) -> Page:
    """Return a page with the search dialog open."""
    page = reader.page(audience, "/om/")
    page.keyboard.press("/")
    return page


def hits(page: Page, query: str) -> Locator:
    """Type a query into the search dialog and return the links to the pages found."""
    status = page.get_by_role("dialog").get_by_role("status")
    field = page.get_by_role("searchbox", name="Sökord")
    if " " in query:  # the status may name the query, or say that no page has all of its words
        field.fill("")
        expect(status).to_be_empty()
    field.fill(query)
    expect(status).to_contain_text("träff" if " " in query else f"”{query}”")
    return page.locator("dialog .hb-sok__titel")


def paths(links: Locator) -> list[str]:
    """Return where links lead."""
    return [str(path) for path in links.evaluate_all("links => links.map(link => new URL(link.href).pathname)")]


@pytest.mark.parametrize("audience", [NARROWEST, WIDEST])
def test_right_page_among_the_first_three(reader: Reader, audience: str) -> None:
    """A reader's word, however inflected, leads to its page."""
    page = opened(reader, audience)
    first = {query: paths(hits(page, query))[:3] for query in RIGHT}
    assert {query: found for query, found in first.items() if not set(found) & set(RIGHT[query])} == {}


def test_nothing_restricted_is_found(reader: Reader, sites: Path) -> None:
    """The title of a page that needs login leads the public nowhere it may not go, and is not shown to them."""
    page = opened(reader, NARROWEST)
    public = set(of_site(sites, NARROWEST))
    restricted = [path for path in of_site(sites, WIDEST) if path not in public]
    assert restricted
    for path in restricted:
        title = _title(sites / WIDEST / path.strip("/") / "index.html")
        found = hits(page, title)
        assert set(paths(found)) <= public
        assert title not in found.all_inner_texts()


def _title(file: Path) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", file.read_text(encoding="utf-8"), re.S)
    assert found
    return re.sub(r"<.*?>", "", found[1]).strip()


@pytest.mark.parametrize("path", ["/innehall/", "/nytt/"])
def test_lists_of_pages_are_not_found(reader: Reader, path: str) -> None:
    """What only lists other pages is no answer."""
    page = opened(reader, WIDEST)
    for query in ("innehåll", "nytt", "Planering", "Riskportfölj"):
        assert path not in paths(hits(page, query))


def test_word_in_the_glossary(reader: Reader) -> None:
    """A hit in the glossary leads to the word itself."""
    page = opened(reader, NARROWEST)
    hits(page, "effektmål")
    page.get_by_role("dialog").get_by_role("link", name="effektmål", exact=True).click()
    expect(page.locator("dt:target")).to_have_text("effektmål")


@pytest.mark.parametrize(("misspelt", "meant"), [("rissk", METHOD), ("bestälare", GLOSSARY), ("sanolikhet", GLOSSARY)])
def test_misspelt(reader: Reader, misspelt: str, meant: str) -> None:
    """A word that stands nowhere is taken for the one closest to it, and the reader is told."""
    page = opened(reader, WIDEST)
    assert meant in paths(hits(page, misspelt))[:3]
    expect(page.get_by_role("status")).to_contain_text(f"Inga träffar på ”{misspelt}”. Visar")


def test_start_page_field(reader: Reader) -> None:
    """The field of the start page opens the dialog with what was typed."""
    page = reader.page(NARROWEST, "/")
    page.get_by_role("searchbox", name="Sök i handboken").fill("risk")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("träffar på ”risk”")
