"""What the reader's device decides: no script, paper, dark, more text, forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages import NARROWEST, ONE_OF_EACH_KIND, WIDEST
from tests.browser.reader import Reader

_LARGE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html { font-size: 250% !important }
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""


@pytest.mark.parametrize("width", [1280, 320])
def test_without_script(reader: Reader, width: int) -> None:
    """Without script the text, the tables and a way to every page are there."""
    page = reader.page(WIDEST, "/styrning/risker/digitala-processer/", width=width, script=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("table").first).to_be_visible()
    page.get_by_role("banner").get_by_role("link", name="Innehåll").click()
    page.get_by_role("main").get_by_role("link", name="Riskportfölj").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Riskportfölj")


def test_search_without_script(reader: Reader) -> None:
    """Without script the start page's search leads to the list of all pages."""
    page = reader.page(NARROWEST, "/", script=False)
    page.get_by_role("searchbox").fill("risk")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Allt innehåll")


def test_explanation_without_script(reader: Reader) -> None:
    """A term is explained without script too."""
    page = reader.page(NARROWEST, "/utvecklingsprocessen/planering/", script=False)
    page.locator("button.hb-begrepp").first.click()
    expect(page.locator("[popover]:popover-open")).to_be_visible()


@pytest.mark.parametrize("kind", ["phase", "register", "roles"])
def test_on_paper(reader: Reader, kind: str) -> None:
    """Paper has the text and tables, and nothing to click on."""
    page = reader.page(WIDEST, ONE_OF_EACH_KIND[kind])
    page.emulate_media(media="print", color_scheme="dark")
    for part in (page.get_by_role("banner"), page.get_by_role("navigation"), page.get_by_role("button", name="Sök")):
        for each in part.all():
            expect(each).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for box in page.locator(".hb-tabell").all():
        assert box.evaluate("box => getComputedStyle(box).overflowX") == "visible"
    for steps in page.locator(".hb-steg").all():
        expect(steps).to_be_visible()


def test_addresses_on_paper(reader: Reader) -> None:
    """A link's whole address stands after it on paper."""
    page = reader.page(NARROWEST, "/utvecklingsprocessen/planering/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    link = page.get_by_role("main").get_by_role("link", name="Riskmetoden")
    assert "/styrning/risker/" in link.evaluate("a => getComputedStyle(a, '::after').content + a.dataset.hbAddress")


def test_dark_is_remembered(reader: Reader) -> None:
    """The button turns the page dark, and the next page too."""
    page = reader.page(NARROWEST, "/")
    button = page.get_by_role("button", name="Mörkt läge")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto("/kurser/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 25, 29)"


@pytest.mark.parametrize("kind", ["start", "course", "phase", "register"])
def test_text_twice_as_large(reader: Reader, kind: str) -> None:
    """Text of 200 % (WCAG 1.4.4), and the spacing of 1.4.12, cut nothing off and scroll nothing sideways."""
    page = reader.page(WIDEST, ONE_OF_EACH_KIND[kind], width=640)
    page.evaluate(_LARGE)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_bands_in_forced_colours(reader: Reader) -> None:
    """In forced colours a band still has its word, shape and border."""
    page = reader.page(NARROWEST, "/styrning/risker/digitala-processer/")
    page.emulate_media(forced_colors="active")
    for name, sign, border in (("lag", "●", "solid"), ("hog", "■", "double")):
        cell = page.locator(f".hb-matris .hb-band--{name}").first
        expect(cell).to_contain_text(sign)
        assert cell.evaluate("cell => getComputedStyle(cell).borderTopStyle") == border


def test_first_screen_of_a_phone(reader: Reader) -> None:
    """On the start page the sentence, the search and the four doors stand on the first screen, logged in too."""
    for audience in (NARROWEST, WIDEST):
        page = reader.page(audience, "/", width=320, height=700)
        for part in (".hb-ingress", ".hb-startsok input", ".hb-dorrar li:nth-child(4)"):
            box = page.locator(part).bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 700, (audience, part)
