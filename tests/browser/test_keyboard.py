"""Everything can be reached and used without a mouse."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import NARROWEST, ONE_OF_EACH_KIND, WIDEST
from tests.browser.reader import Reader

FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]"
_CONTROLS = """selector => {
  const all = [...document.querySelectorAll('*')];
  const stops = name => { // of a group of radio buttons Tab visits one
    const group = [...document.querySelectorAll('input[type=radio]')].filter(e => e.name === name);
    return group.find(e => e.checked) ?? group[0];
  };
  return [...document.querySelectorAll(selector)]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0 && !e.disabled && !e.closest('[inert]'))
    .filter(e => e.type !== 'radio' || e === stops(e.name))
    .map(e => all.indexOf(e));
}"""
_FOCUSED = """() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  const box = e.getClientRects()[0];
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const inside = box && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const place = e === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(e);
  return {place, shown: Boolean(outlined && inside), html: e.outerHTML.slice(0, 120)};
}"""


def focused(page: Page) -> dict[str, Any]:
    """Return what has focus: its place among all elements, whether one sees that it has, and its beginning."""
    found: dict[str, Any] = page.evaluate(_FOCUSED)
    return found


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", ONE_OF_EACH_KIND)
def test_tab_reaches_everything(reader: Reader, kind: str, width: int) -> None:
    """Tab visits every visible control, shows where it is, and is never caught."""
    page = reader.page(WIDEST, ONE_OF_EACH_KIND[kind], width=width)
    expected = set(page.evaluate(_CONTROLS, FOCUSABLE))
    visits = []
    for _ in range(len(expected) + 1):
        page.keyboard.press("Tab")
        visits.append(focused(page))
    assert expected - {each["place"] for each in visits} == set()
    assert visits[-1]["place"] == -1  # past the last control: out of the page
    assert [each["html"] for each in visits[:-1] if not each["shown"]] == []


def test_skip_link_comes_first(reader: Reader) -> None:
    """The first stop leads past the header to the content."""
    page = reader.page(NARROWEST, "/styrning/risker/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Hoppa till innehållet")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


def _search_button(page: Page) -> Locator:
    return page.get_by_role("button", name="Sök").first


def _field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Sökord")


def test_search_dialog_returns_focus(reader: Reader) -> None:
    """Escape, and the button that closes, give focus back to what opened the dialog."""
    page = reader.page(NARROWEST, "/kurser/")
    for close in ("Escape", "Enter"):
        _search_button(page).focus()
        page.keyboard.press("Enter")
        expect(_field(page)).to_be_focused()
        if close == "Enter":
            page.get_by_role("button", name="Stäng").focus()
        page.keyboard.press(close)
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(_search_button(page)).to_be_focused()


def test_search_and_follow_a_hit(reader: Reader) -> None:
    """A key opens the search, Tab leads to the first hit, Enter follows it; nothing behind is reached meanwhile."""
    page = reader.page(NARROWEST, "/kurser/")
    page.keyboard.press("Control+k")
    expect(_field(page)).to_be_focused()
    page.keyboard.type("risk")
    expect(page.get_by_role("status")).to_contain_text("träffar på")
    page.keyboard.press("Tab")
    hit = page.get_by_role("dialog").get_by_role("list").get_by_role("link").first
    expect(hit).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    hit.focus()
    goal = hit.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(goal)


def test_slash_can_be_switched_off(reader: Reader) -> None:
    """A shortcut of one character can be turned off (WCAG 2.1.4), and stays off."""
    page = reader.page(NARROWEST, "/kurser/")
    page.keyboard.press("/")
    expect(_field(page)).to_be_focused()
    page.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    page.goto("/ordlista/")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_menu_on_a_phone(reader: Reader) -> None:
    """The menu opens and closes from the keyboard, and gives focus back."""
    page = reader.page(NARROWEST, "/utvecklingsprocessen/planering/", width=320)
    menu = page.get_by_role("navigation", name="Huvudmeny")
    expect(menu).to_be_hidden()
    button = page.get_by_role("button", name="Meny")
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    expect(menu.get_by_role("link", name="Planering")).to_have_attribute("aria-current", "page")
    while page.evaluate("!!document.activeElement.closest('header')"):
        page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#hb-meny')")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_term_is_explained(reader: Reader) -> None:
    """A term's explanation opens beside it with Enter and closes with Escape."""
    page = reader.page(NARROWEST, "/utvecklingsprocessen/planering/")
    term = page.locator("button.hb-begrepp").first
    explanation = page.locator(f"[id='{term.get_attribute('popovertarget')}']")
    term.focus()
    page.keyboard.press("Enter")
    expect(explanation).to_be_visible()
    assert explanation.inner_text().strip()
    page.keyboard.press("Escape")
    expect(explanation).to_be_hidden()
    expect(term).to_be_focused()


def test_wide_table_scrolls(reader: Reader) -> None:
    """The arrow keys move a table that is wider than a phone."""
    page = reader.page(WIDEST, "/styrning/risker/digitala-processer/", width=320)
    table = page.locator(".hb-tabell[data-hb-wide]").first
    table.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=table.element_handle())


def test_log_in_and_out(reader: Reader) -> None:
    """The audience is chosen with the arrow keys, and the header says which one it is."""
    page = reader.page(NARROWEST, "/logga-in")
    page.get_by_role("radio", name="Publik").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Medarbetare")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.get_by_role("banner")).to_contain_text("Medarbetare")
    page.get_by_role("button", name="Logga ut").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Logga in")).to_be_visible()
