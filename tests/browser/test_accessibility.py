"""WCAG 2.2 A and AA and axe's best practice, in light and dark, on wide screens and on 320 pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.pages import AUDIENCES, NARROWEST, ONE_OF_EACH_KIND, WIDEST, distinct, of_parts
from tests.browser.reader import Reader

VARIANTS = [(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]


def overflow(page: Page) -> int:
    """Return by how many pixels the page as a whole is wider than the window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return max(0, width)


@pytest.mark.parametrize(("width", "scheme"), VARIANTS)
@pytest.mark.parametrize("kind", ONE_OF_EACH_KIND)
def test_every_kind_of_page(reader: Reader, axe: str, kind: str, width: int, scheme: str) -> None:
    """Each kind of page is free of violations and of sideways scrolling in four variants."""
    page = reader.page(WIDEST, ONE_OF_EACH_KIND[kind], width=width, scheme=scheme)
    assert violations(page, axe) == []
    assert overflow(page) == 0


@pytest.mark.parametrize("part", of_parts())
def test_every_page_once(reader: Reader, axe: str, sites: Path, part: str) -> None:
    """Every page is free of violations, as the narrowest audience that may see it, and fits a screen and a phone."""
    tabs = {audience: reader.page(audience) for audience in (NARROWEST, WIDEST)}
    wrong = {}
    for path in of_parts()[part]:
        public = (sites / NARROWEST / path.strip("/") / "index.html").exists()
        tab = tabs[NARROWEST if public else WIDEST]
        tab.set_viewport_size({"width": 1280, "height": 900})
        tab.goto(path)
        found = [*violations(tab, axe), f"{overflow(tab)} pixels too wide"]
        tab.set_viewport_size({"width": 320, "height": 700})
        found.append(f"{overflow(tab)} pixels too wide for a phone")
        wrong[path] = [each for each in found if not each.startswith("0 pixels")]
    assert {path: found for path, found in wrong.items() if found} == {}


def _search_with_hits(page: Page) -> None:
    page.get_by_role("button", name="Sök").first.click()
    page.get_by_role("searchbox", name="Sökord").fill("risk")
    expect(page.get_by_role("status")).to_contain_text("träffar på")


def _search_without_hits(page: Page) -> None:
    page.get_by_role("button", name="Sök").first.click()
    page.get_by_role("searchbox", name="Sökord").fill("qwxzqwxz")
    expect(page.get_by_role("status")).to_contain_text("Inga träffar")


def _menu(page: Page) -> None:
    button = page.get_by_role("button", name="Meny")
    if button.is_visible():
        button.click()
        expect(page.get_by_role("navigation", name="Huvudmeny")).to_be_visible()


def _term(page: Page) -> None:
    page.locator("button.hb-begrepp").first.click()
    expect(page.locator("[popover]:popover-open")).to_be_visible()


def _skip_link(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Hoppa till innehållet")).to_be_in_viewport()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "search with hits": ("/styrning/risker/", _search_with_hits),
    "search without hits": ("/kurser/", _search_without_hits),
    "menu open": ("/utvecklingsprocessen/planering/", _menu),
    "term explained": ("/utvecklingsprocessen/planering/", _term),
    "skip link shown": ("/", _skip_link),
}


@pytest.mark.parametrize(("width", "scheme"), VARIANTS)
@pytest.mark.parametrize("state", STATES)
def test_every_state(reader: Reader, axe: str, state: str, width: int, scheme: str) -> None:
    """What opens on a page is as free of violations as the page."""
    path, bring_about = STATES[state]
    page = reader.page(NARROWEST, path, width=width, scheme=scheme)
    bring_about(page)
    assert violations(page, axe) == []
    assert overflow(page) == 0


@pytest.mark.soak
@pytest.mark.parametrize(("width", "scheme"), VARIANTS)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_page_of_every_audience(
    reader: Reader, axe: str, sites: Path, audience: str, width: int, scheme: str
) -> None:
    """All pages, audiences, schemes and widths, what two audiences see alike once: the long run."""
    page = reader.page(audience, width=width, scheme=scheme)
    found = {}
    for address in distinct(sites)[audience]:
        page.goto(address)
        found[address] = [*violations(page, axe), *(["wider than the window"] if overflow(page) else [])]
    assert {address: each for address, each in found.items() if each} == {}
