"""The catalogue of methods: chosen among with script, a list without, two cards on a sheet."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.reader import Reader
from tests.browser.school import CARDS


def cards(page: Page) -> Locator:
    return page.locator(".hb-metodkort > li:visible h2")


def told(page: Page) -> Locator:
    return page.locator(".hb-urval__antal")


def test_choose(pupil: Reader) -> None:
    """Each choice narrows, and what is left is counted; the address keeps the choice."""
    page = pupil.page(path=CARDS)
    expect(cards(page)).to_have_text(["Bikupa", "Måttband", "Provning"])
    expect(told(page)).to_have_text("Visar 3 av 3 kort.")
    page.get_by_label("Fas").select_option("Sömnad")
    expect(cards(page)).to_have_text(["Bikupa", "Provning"])
    page.get_by_label("Tid").select_option("Högst en timme")
    expect(cards(page)).to_have_text(["Bikupa"])
    expect(told(page)).to_have_text("Visar 1 av 3 kort.")
    page.reload()
    expect(cards(page)).to_have_text(["Bikupa"])
    page.get_by_label("Område").select_option("Analys")
    expect(told(page)).to_have_text("Inget kort passar. Välj färre saker, eller visa alla.")
    page.get_by_role("button", name="Visa alla").click()
    expect(told(page)).to_have_text("Visar 3 av 3 kort.")
    assert page.url.endswith(CARDS)


def test_by_keyboard(pupil: Reader) -> None:
    """The fields are reached and changed with keys; the count is a status, so that it is heard."""
    page = pupil.page(path=CARDS)
    page.get_by_label("Område").focus()
    page.keyboard.press("ArrowDown")
    expect(told(page)).to_have_text("Visar 2 av 3 kort.")
    expect(told(page)).to_have_attribute("role", "status")
    page.get_by_role("article").get_by_role("link", name="Måttband").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/metoder/mattband/")


def test_address_that_means_nothing(pupil: Reader) -> None:
    """A choice that does not exist chooses nothing."""
    page = pupil.page(path=f"{CARDS}?area=okant&phase=somnad")
    expect(cards(page)).to_have_text(["Bikupa", "Provning"])


def test_without_script(pupil: Reader) -> None:
    """Without script it is a list of links."""
    page = pupil.page(path=CARDS, script=False)
    expect(cards(page)).to_have_text(["Bikupa", "Måttband", "Provning"])
    expect(page.get_by_label("Område")).to_have_count(1)
    expect(page.get_by_label("Område")).to_be_hidden()
    page.get_by_role("article").get_by_role("link", name="Bikupa").click()
    page.wait_for_url("**/metoder/bikupa/")


@pytest.mark.parametrize("path", [CARDS, f"{CARDS}?phase=somnad", f"{CARDS}bikupa/"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(pupil: Reader, axe: str, path: str, width: int, scheme: str) -> None:
    """No violation and no sideways scrolling."""
    page = pupil.page(path=path, width=width, scheme=scheme)
    assert violations(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_two_on_a_sheet(pupil: Reader) -> None:
    """On A4 the cards begin on a sheet of their own, two on each, and nothing to choose with is printed."""
    page = pupil.page(path=CARDS)
    page.emulate_media(media="print")
    expect(page.get_by_label("Område")).to_be_hidden()
    card = page.locator(".hb-metodkort > li").first.bounding_box()
    assert card is not None
    assert 110 < card["height"] / 96 * 25.4 < 130  # half of what A4 holds within margins of 15 mm
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")
    paper = page.pdf(format="A4", margin=margin)  # type: ignore[arg-type]
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 3  # what stands above them, two cards, one card
