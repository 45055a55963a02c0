"""The form of a decision point: it stays in the reader's browser, counts, prints and can be emptied."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.reader import Reader
from tests.browser.school import PHASE

_STORED = "JSON.parse(localStorage.getItem('hb-beslutspunkter'))"


def question(page: Page, words: str) -> Locator:
    return page.get_by_role("group", name=words)


def told(page: Page) -> Locator:
    return page.locator(".hb-beslut [role=status]")


def test_stays(pupil: Reader) -> None:
    """Answers and notes given by keyboard are counted, and are there again at the next visit."""
    page = pupil.page(path=PHASE)
    expect(told(page)).to_be_empty()
    question(page, "Är tyget köpt?").get_by_role("radio", name="Ja").focus()
    page.keyboard.press("ArrowRight")
    expect(told(page)).to_have_text("0 ja, 1 delvis och 0 nej. 1 av 2 frågor är obesvarade.")
    page.keyboard.press("Tab")
    page.keyboard.type("Foder saknas")
    page.reload()
    expect(question(page, "Är tyget köpt?").get_by_role("radio", name="Delvis")).to_be_checked()
    expect(question(page, "Är tyget köpt?").get_by_label("Anteckning")).to_have_value("Foder saknas")
    expect(told(page)).to_have_text("0 ja, 1 delvis och 0 nej. 1 av 2 frågor är obesvarade.")
    assert page.evaluate(_STORED) == {"rock/bp1": {"bp1-tyg": "delvis", "bp1-tyg-anteckning": "Foder saknas"}}


def test_emptied(pupil: Reader) -> None:
    """One button takes all answers away, from the page and from the browser."""
    page = pupil.page(path=PHASE)
    question(page, "Är måtten tagna?").get_by_role("radio", name="Nej").check()
    page.get_by_role("button", name="Ta bort svaren").click()
    expect(told(page)).to_have_text("Dina svar är borttagna.")
    assert page.evaluate(_STORED) == {}
    page.reload()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_printed(pupil: Reader) -> None:
    """The button prints; paper has questions, answers and notes, and no buttons."""
    page = pupil.page(path=PHASE)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Skriv ut").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Skriv ut")).to_be_hidden()
    expect(page.get_by_text("Svaren sparas bara")).to_be_hidden()
    expect(question(page, "Är tyget köpt?").get_by_role("radio")).to_have_count(3)
    expect(question(page, "Är tyget köpt?").get_by_label("Anteckning")).to_be_visible()


def test_without_script(pupil: Reader) -> None:
    """Without script it is a list to fill in and print, and says that nothing is kept."""
    page = pupil.page(path=PHASE, script=False)
    expect(page.get_by_text("Svaren sparas inte. Skriv ut sidan om du vill ha dem kvar.")).to_be_visible()
    expect(page.get_by_role("button", name="Ta bort svaren")).to_have_count(0)
    question(page, "Är tyget köpt?").get_by_role("radio", name="Ja").check()
    page.keyboard.press("Enter")
    assert page.url.endswith(PHASE)


def test_without_storage(pupil: Reader) -> None:
    """A browser that keeps nothing says so as soon as something is given."""
    page = pupil.page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(PHASE)
    question(page, "Är tyget köpt?").get_by_role("radio", name="Ja").check()
    expect(page.get_by_text("Webbläsaren sparar inga svar.")).to_be_visible()


@pytest.mark.parametrize("stored", ["[", "3", '{"rock/bp1": 7}', '{"rock/bp1": {"bp1-tyg": {}, "okänd": "ja"}}'])
def test_whatever_is_stored(pupil: Reader, stored: str) -> None:
    """What another version left behind breaks nothing."""
    page = pupil.page(path=PHASE)
    page.evaluate("text => localStorage.setItem('hb-beslutspunkter', text)", stored)
    page.reload()
    question(page, "Är tyget köpt?").get_by_role("radio", name="Ja").check()
    expect(told(page)).to_have_text("1 ja, 0 delvis och 0 nej. 1 av 2 frågor är obesvarade.")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(pupil: Reader, axe: str, width: int, scheme: str) -> None:
    """No violation and no sideways scrolling, empty and filled in."""
    page = pupil.page(path=PHASE, width=width, scheme=scheme)
    assert violations(page, axe) == []
    question(page, "Är tyget köpt?").get_by_role("radio", name="Nej").check()
    assert violations(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert all(each.evaluate("label => label.offsetHeight") >= 44 for each in page.locator(".hb-val").all())
