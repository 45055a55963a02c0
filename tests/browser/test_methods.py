"""The catalogue of methods: chosen among with script, a list without, two cards on a sheet."""

from __future__ import annotations

from pathlib import Path

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


def test_two_on_a_sheet(pupil: Reader, tmp_path: Path) -> None:
    """On A4 the third card begins a new sheet, and no sheet has more than two."""
    page = pupil.page(path=CARDS)
    page.emulate_media(media="print")
    expect(page.get_by_label("Område")).to_be_hidden()
    tops = [box["y"] for card in page.locator(".hb-metodkort > li").all() if (box := card.bounding_box())]
    assert tops == sorted(tops)
    height = page.locator(".hb-metodkort > li").first.bounding_box()
    assert height is not None
    assert 100 < height["height"] / 96 * 25.4 < 130  # two and the space between fit the 257–277 mm within the margins
    breaks = page.locator(".hb-metodkort > li").evaluate_all(
        "cards => cards.map(card => getComputedStyle(card).breakAfter)"
    )
    assert breaks == ["auto", "page", "auto"]
