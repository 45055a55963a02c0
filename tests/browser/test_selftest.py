"""The self-test as it is taken: by keyboard, on a phone, without script, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.reader import Reader
from tests.browser.school import THIRD


def question(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name=f"Fråga {number} av 2")


def told(page: Page, number: int) -> Locator:
    return page.locator(".hb-fraga").nth(number - 1).get_by_role("status")


def answer(page: Page, number: int) -> Locator:
    return page.get_by_role("button", name=f"Svara på fråga {number}")


def key(page: Page, number: int) -> Locator:
    """Return what opens the answer."""
    return page.get_by_text(f"Visa svaret på fråga {number}")


def test_right_by_keyboard(pupil: Reader) -> None:
    """A right answer is said to be right, with why, and the score; Enter answers."""
    page = pupil.page(path=THIRD)
    question(page, 1).get_by_role("radio", name="En knapp").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(told(page, 1)).to_contain_text("✓ Rätt.")
    expect(told(page, 1)).to_contain_text("Tråden håller tyget.")
    expect(told(page, 1)).to_contain_text("Du har svarat rätt på 1 av 2 frågor.")


def test_wrong_then_right(pupil: Reader) -> None:
    """A wrong answer says why, opens the way to the right one, and can be given anew."""
    page = pupil.page(path=THIRD)
    expect(key(page, 1)).to_be_hidden()
    question(page, 1).get_by_role("radio", name="En knapp").check()
    answer(page, 1).click()
    expect(told(page, 1)).to_contain_text("✕ Inte rätt. Prova igen, eller öppna svaret.")
    expect(told(page, 1)).to_contain_text("Knappen är för stor.")
    key(page, 1).click()
    expect(page.get_by_text("Rätt: En tråd")).to_be_visible()
    question(page, 1).get_by_role("radio", name="En tråd").check()
    expect(told(page, 1)).to_be_empty()
    answer(page, 1).click()
    expect(told(page, 1)).to_contain_text("✓ Rätt.")


def test_several_right(pupil: Reader) -> None:
    """With several right answers all of them and no other must be chosen; how many were found is said."""
    page = pupil.page(path=THIRD)
    expect(question(page, 2)).to_contain_text("Välj alla svar som stämmer.")
    question(page, 2).get_by_role("checkbox", name="Nål").check()
    question(page, 2).get_by_role("checkbox", name="Hammare").check()
    answer(page, 2).click()
    expect(told(page, 2)).to_contain_text("✕ Inte rätt. Du har hittat 1 av 2 rätta svar.")
    expect(told(page, 2)).to_contain_text("Den behövs till spik.")
    question(page, 2).get_by_role("checkbox", name="Hammare").uncheck()
    question(page, 2).get_by_role("checkbox", name="Sax").check()
    answer(page, 2).click()
    expect(told(page, 2)).to_contain_text("✓ Rätt.")


def test_nothing_chosen(pupil: Reader) -> None:
    """An empty answer is no answer."""
    page = pupil.page(path=THIRD)
    answer(page, 2).click()
    expect(told(page, 2)).to_have_text("Välj ett svar först.")
    expect(key(page, 2)).to_be_hidden()


def test_without_script(pupil: Reader) -> None:
    """Without script each question opens its answer with the feedback, and no button promises more."""
    page = pupil.page(path=THIRD, script=False)
    expect(answer(page, 1)).to_have_count(0)
    question(page, 1).get_by_role("radio", name="En knapp").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(THIRD)
    key(page, 1).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tråden håller tyget.")).to_be_visible()
    expect(page.get_by_text("Fel: En knapp")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(pupil: Reader, axe: str, width: int, scheme: str) -> None:
    """No violation and no sideways scrolling, before and after answers; every choice is large enough to touch."""
    page = pupil.page(path=THIRD, width=width, scheme=scheme)
    assert violations(page, axe) == []
    question(page, 1).get_by_role("radio", name="En knapp").check()
    answer(page, 1).click()
    question(page, 2).get_by_role("checkbox", name="Nål").check()
    question(page, 2).get_by_role("checkbox", name="Sax").check()
    answer(page, 2).click()
    key(page, 1).click()
    assert violations(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert all(each.evaluate("label => label.offsetHeight") >= 44 for each in page.locator(".hb-val").all())


def test_on_paper(pupil: Reader) -> None:
    """Paper has the questions and their answers to choose, and no buttons."""
    page = pupil.page(path=THIRD)
    page.emulate_media(media="print")
    expect(question(page, 1)).to_be_visible()
    expect(page.get_by_text("En knapp").first).to_be_visible()
    expect(answer(page, 1)).to_have_count(0)
