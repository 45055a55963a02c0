"""Search in Swedish, in the browser: the right page is among the first three hits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import NARROWEST, WIDEST, of_site
from tests.browser.reader import Reader
from tests.browser.search import FIRST, answers, questions

METHOD = "/styrning/risker/"
GLOSSARY = "/ordlista/"
ROLES = "/styrning/roller/"
SHARE = 0.9
"""How many of the questions must have a right page among the first hits."""


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
def test_right_page_among_the_first(reader: Reader, audience: str) -> None:
    """A reader's word leads to its page, however inflected, and so do nine questions of ten, however put."""
    page = reader.page(audience, "/om/")
    assert missed(page, "ord", audience) == {}
    asked = [each for each in questions("frågor") if audience == WIDEST or each.is_public]
    assert len(missed(page, "frågor", audience)) <= (1 - SHARE) * len(asked), missed(page, "frågor", audience)


def missed(page: Page, kind: str, audience: str) -> dict[str, list[str]]:
    """Return the questions of an audience that have no right page among the first hits, with what they found."""
    asked = [each for each in questions(kind) if audience == WIDEST or each.is_public]
    found = answers(page, [each.text for each in asked])
    return {
        each.text: [path for path, _ in answer.pages[:FIRST]]
        for each, answer in zip(asked, found, strict=True)
        if not answer.is_right(each)
    }


def test_questions_are_answered_by_pages_that_are(sites: Path) -> None:
    """Every page named as right stands in the handbook, one of the public's in theirs; there are 60 questions."""
    assert len(questions("frågor")) >= 60
    widest, narrowest = set(of_site(sites, WIDEST)), set(of_site(sites, NARROWEST))
    for each in questions("ord") + questions("frågor"):
        assert each.right <= widest, each
        assert each.right & narrowest or not each.is_public, each


def test_nothing_restricted_is_found(reader: Reader, sites: Path) -> None:
    """The title of a page that needs login leads the public nowhere it may not go, and is not shown to them."""
    page = reader.page(NARROWEST, "/om/")
    public = set(of_site(sites, NARROWEST))
    restricted = [path for path in of_site(sites, WIDEST) if path not in public]
    assert restricted
    titles = [_title(sites / WIDEST / path.strip("/") / "index.html") for path in restricted]
    open_titles = {_title(sites / NARROWEST / path.strip("/") / "index.html") for path in public - {"/logga-in"}}
    for title, answer in zip(titles, answers(page, titles), strict=True):
        assert {path for path, _ in answer.pages} <= public
        assert title in open_titles or title not in {each for _, each in answer.pages}


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


@pytest.mark.parametrize(("misspelt", "meant"), [("rissk", METHOD), ("bestälare", ROLES), ("sanolikhet", GLOSSARY)])
def test_misspelt(reader: Reader, misspelt: str, meant: str) -> None:
    """A word that stands nowhere is taken for the one closest to it, and the reader is told."""
    page = opened(reader, WIDEST)
    assert meant in paths(hits(page, misspelt))[:3]
    expect(page.get_by_role("status")).to_contain_text(f"Inga träffar på ”{misspelt}”. Visar")


def test_misspelt_word_of_a_question(reader: Reader) -> None:
    """One word misspelt among others is told, and the others still count."""
    page = opened(reader, WIDEST)
    assert "/kurser/projektledning/moten-protokoll-beslut/" in paths(hits(page, "prottokoll från möten i styrgruppen"))
    expect(page.get_by_role("status")).to_contain_text("Inga träffar på ”prottokoll”. Visar")


def test_start_page_field(reader: Reader) -> None:
    """The field of the start page opens the dialog with what was typed."""
    page = reader.page(NARROWEST, "/")
    page.get_by_role("searchbox", name="Sök i handboken").fill("risk")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("träffar på ”risk”")
