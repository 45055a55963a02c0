"""A reader's way through a course: lessons, marks, progress, and what stays in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.reader import Reader
from tests.browser.school import COURSE, FIRST, SECOND, THIRD

OVERVIEW = "/kurser/"
_STORED = "localStorage.getItem('hb-framsteg')"


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


def mark(page: Page) -> Locator:
    return page.get_by_role("button", name="Markera lektionen som klar")


def lesson(page: Page, name: str) -> Locator:
    """Return a link in the page's own text: the menu has the same."""
    return page.get_by_role("article").get_by_role("link", name=name, exact=True)


def go_on(page: Page) -> Locator:
    return page.get_by_role("link", name="Fortsätt där du var")


@pytest.mark.parametrize("width", [1280, 320])
def test_whole_course_by_keyboard(pupil: Reader, axe: str, width: int) -> None:
    """Every lesson is reached, marked and left with the keyboard alone, and the course says that it is done."""
    page = pupil.page(path=COURSE, width=width)
    expect(go_on(page)).to_have_count(0)
    lesson(page, "Stygn").focus()
    page.keyboard.press("Enter")
    for number, address in enumerate((FIRST, SECOND, THIRD), 1):
        page.wait_for_url(f"**{address}")
        expect(page.get_by_text(f"Lektion {number} av 3 i kursen Sy.")).to_be_visible()
        mark(page).focus()
        page.keyboard.press("Space")
        expect(mark(page)).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".hb-klar [role=status]")).to_have_text("Lektionen är markerad som klar.")
        page.locator("a[rel=next]").focus()
        page.keyboard.press("Enter")
    page.wait_for_url(f"**{COURSE}")
    expect(page.get_by_text("3 av 3 lektioner klara.")).to_be_visible()
    expect(page.locator(".hb-framsteg [role=status]")).to_have_text("Du har markerat alla lektioner som klara.")
    expect(page.get_by_text("✓ Klar")).to_have_count(3)
    assert violations(page, axe) == []
    assert overflow(page) == 0


def test_within_the_course(pupil: Reader) -> None:
    """Previous and next stay within the course: it begins and ends on its own page."""
    page = pupil.page(path=COURSE)
    expect(page.locator("a[rel=prev]")).to_have_count(0)
    expect(page.locator("a[rel=next]")).to_have_text("Nästa Stygn")
    page.get_by_role("link", name="Börja kursen").click()
    page.wait_for_url(f"**{FIRST}")
    expect(page.locator("a[rel=prev]")).to_have_text("Föregående Sy")
    page.goto(THIRD)
    expect(page.locator("a[rel=next]")).to_have_text("Tillbaka till kursen Sy")
    page.locator("a[rel=next]").click()
    page.wait_for_url(f"**{COURSE}")


@pytest.mark.parametrize("script", [True, False])
def test_links_are_enough(pupil: Reader, script: bool) -> None:
    """Without script all lessons are reached by links, with their time, and nothing promises more."""
    page = pupil.page(path=OVERVIEW, script=script)
    lesson(page, "Sy").click()
    expect(page.get_by_text("Dina framsteg", exact=True)).to_be_hidden()
    expect(page.get_by_text("1 min att läsa")).to_have_count(3)
    lesson(page, "Stygn").click()
    for address in (SECOND, THIRD, COURSE):
        page.locator("a[rel=next]").click()
        page.wait_for_url(f"**{address}")
    page.goto(FIRST)
    expect(mark(page)).to_have_count(1 if script else 0)


def test_continue_where_one_was(pupil: Reader) -> None:
    """The course and the list of courses lead to the lesson read last, or past it when it is done."""
    page = pupil.page(path=SECOND)
    for overview in (OVERVIEW, COURSE):
        page.goto(overview)
        assert str(go_on(page).get_attribute("href")).endswith(SECOND)
    page.goto(SECOND)
    mark(page).click()
    page.goto(OVERVIEW)
    expect(page.get_by_role("row", name="Sy 1 av 3 lektioner klara.")).to_be_visible()
    expect(page.get_by_role("row", name="Brodera")).not_to_contain_text("klara")
    go_on(page).click()
    page.wait_for_url(f"**{FIRST}")
    page.goto("/kurser/brodera/korsstygn/")
    page.goto(OVERVIEW)
    assert str(go_on(page).get_attribute("href")).endswith("/kurser/brodera/korsstygn/")


def test_unmark(pupil: Reader) -> None:
    """A mark can be taken back, also after a new visit."""
    page = pupil.page(path=FIRST)
    mark(page).click()
    page.reload()
    expect(mark(page)).to_have_attribute("aria-pressed", "true")
    mark(page).click()
    expect(page.locator(".hb-klar [role=status]")).to_have_text("Lektionen är inte längre markerad som klar.")
    page.reload()
    expect(mark(page)).to_have_attribute("aria-pressed", "false")


def test_saved_as_a_file(pupil: Reader, tmp_path: Path) -> None:
    """The file holds addresses of lessons, and nothing of the reader."""
    page = pupil.page(path=FIRST)
    mark(page).click()
    page.goto(COURSE)
    page.get_by_text("Dina framsteg", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara som fil").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "mina-framsteg.json"
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "senast": "sy", "kurser": {"sy": {"senast": "stygn/", "klara": ["stygn/"]}},
    }  # fmt: skip


def test_removed(pupil: Reader) -> None:
    """What the browser remembers is gone when the reader says so, and the reader is told."""
    page = pupil.page(path=FIRST)
    mark(page).click()
    page.goto(COURSE)
    page.get_by_text("Dina framsteg", exact=True).click()
    page.get_by_role("button", name="Ta bort mina framsteg").click()
    expect(page.locator(".hb-framsteg [role=status]")).to_have_text("Dina framsteg är borttagna.")
    expect(page.get_by_text("✓ Klar")).to_have_count(0)
    assert page.evaluate(_STORED) is None
    expect(page.get_by_role("link", name="Börja kursen")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Dina framsteg", exact=True)).to_be_hidden()


@pytest.mark.parametrize(
    "stored",
    [
        "[",
        "[]",
        "null",
        '{"kurser": 3}',
        '{"kurser": {"sy": {"klara": "alla", "senast": 5}}}',
        '{"kurser": {"sy": null}}',
    ],
)
def test_whatever_is_stored(pupil: Reader, stored: str) -> None:
    """What another version or another site on the host left behind breaks nothing."""
    page = pupil.page(path=COURSE)
    page.evaluate("text => localStorage.setItem('hb-framsteg', text)", stored)
    page.reload()
    page.goto(FIRST)
    mark(page).click()
    page.goto(COURSE)
    expect(page.get_by_text("1 av 3 lektioner klara.")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(pupil: Reader, axe: str, width: int, scheme: str) -> None:
    """No violation and no sideways scrolling, with progress shown and unfolded."""
    page = pupil.page(path=FIRST, width=width, scheme=scheme)
    mark(page).click()
    assert violations(page, axe) == []
    assert mark(page).evaluate("button => button.offsetHeight") >= 44
    for overview in (COURSE, OVERVIEW):
        page.goto(overview)
        page.get_by_text("Dina framsteg", exact=True).click()
        assert violations(page, axe) == []
        assert overflow(page) == 0


def test_not_on_paper(pupil: Reader) -> None:
    """Paper has the lessons, and nothing that only a script can do."""
    page = pupil.page(path=FIRST)
    page.emulate_media(media="print")
    expect(mark(page)).to_be_hidden()
    page.goto(COURSE)
    expect(page.locator(".hb-framsteg")).to_be_hidden()
    expect(lesson(page, "Stygn")).to_be_visible()


def test_link_to_a_section(pupil: Reader, axe: str) -> None:
    """A button beside each heading copies the section's address by keyboard, and says so."""
    page = pupil.page(path=FIRST)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.get_by_role("heading", name="Öva själv").get_by_role("button", name="Kopiera länk till avsnittet")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hb-besked")).to_have_text("Länken till avsnittet är kopierad.")
    expect(button).to_be_focused()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"{FIRST}#ova-sjalv")
    assert page.url == copied
    assert violations(page, axe) == []


def test_link_to_a_section_without_permission(pupil: Reader) -> None:
    """A browser that gives no clipboard still gives the address."""
    page = pupil.page(path=FIRST)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Kopiera länk till avsnittet").first.click()
    expect(page.locator(".hb-besked")).to_have_text("Länken till avsnittet står i adressfältet.")
    assert page.url.endswith("#sa-gor-du")


def test_link_to_a_section_without_script(pupil: Reader) -> None:
    """Without script the sign is a link to the section."""
    page = pupil.page(path=FIRST, script=False)
    page.get_by_role("heading", name="Öva själv").get_by_role("link").click()
    assert page.url.endswith("#ova-sjalv")


def test_suggestions(pupil: Reader) -> None:
    """The link asks what one thinks of just this page, as the configuration says; nothing is sent by itself."""
    page = pupil.page(path=SECOND)
    link = page.get_by_role("link", name="Berätta vad du tycker om sidan")
    expect(link).to_have_attribute("href", "mailto:handbok@example.se?subject=Om Knapp")
    page.goto(THIRD)
    expect(link).to_have_attribute("href", "mailto:handbok@example.se?subject=Om Sj%C3%A4lvtest")


def test_feed_is_found(pupil: Reader) -> None:
    """Programs that follow news find the feed from any page."""
    page = pupil.page(path=SECOND)
    found = page.evaluate("document.querySelector('link[type=\"application/rss+xml\"]').href")
    answer = page.request.get(found)
    assert answer.ok
    assert "xml" in answer.headers["content-type"]
    assert "Ny sida" in answer.text()
