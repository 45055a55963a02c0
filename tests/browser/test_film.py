"""The film's page as it is used: watched, read, searched, on paper, without script and without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from handbok.captions import cuetext
from handbok.captions.parser import parse
from tests.browser.axe import violations
from tests.browser.pages import DOCS, NARROWEST
from tests.browser.reader import Reader

FILM = "/om/sa-anvander-du-handboken/"
CUES = parse((DOCS / "om" / "sa-anvander-du-handboken.sv.vtt").read_bytes()).cues
ONLY_IN_THE_FILM = "prickad linje"
_TIME = "video => video.currentTime"
_PAUSED = "video => video.paused"


def player(page: Page) -> Locator:
    return page.locator(".hb-film video")


def passages(page: Page) -> Locator:
    return page.locator(".hb-utskrift li")


def passage(page: Page, words: str) -> Locator:
    """Return the passage that holds some words."""
    return passages(page).filter(has_text=words)


def start(found: Locator) -> float:
    """Return when a passage starts."""
    return float(found.get_attribute("data-hb-start") or "nan")


def current(page: Page) -> Locator:
    """Return the marked passage."""
    return page.locator(".hb-utskrift li:has([aria-current])")


def opens_at(page: Page, seconds: float) -> None:
    """Expect the film to stand at a time, and to wait for its reader there."""
    page.wait_for_function(
        "([video, time]) => video.readyState > 0 && Math.abs(video.currentTime - time) < 0.2",
        arg=[player(page).element_handle(), seconds],
    )
    assert player(page).evaluate(_PAUSED)


def test_captions_on(reader: Reader) -> None:
    """The browser's own controls are there, captions are on and in the film's language, and nothing starts by itself."""
    page = reader.page(NARROWEST, FILM)
    expect(player(page)).to_have_attribute("controls", "")
    page.wait_for_function(
        "([video, count]) => video.textTracks[0]?.cues?.length === count",
        arg=[player(page).element_handle(), len(CUES)],
    )
    tracks = "video => [...video.textTracks].map(track => [track.kind, track.language, track.mode])"
    assert player(page).evaluate(tracks) == [["captions", "sv", "showing"]]
    assert player(page).evaluate("video => [video.autoplay, video.paused, video.currentTime]") == [False, True, 0]


@pytest.mark.parametrize("script", [True, False])
def test_transcript_is_complete(reader: Reader, script: bool) -> None:
    """All that the captions say can be read, with script or without."""
    page = reader.page(NARROWEST, FILM, script=script)
    expect(page.get_by_role("heading", name="Utskrift")).to_be_visible()
    shown = " ".join(passages(page).locator("> span").all_inner_texts())
    captions = " ".join(cuetext.plain(cue.text) for cue in CUES)
    assert shown.split() == captions.split()
    assert all(each.is_visible() for each in passages(page).all())


def test_without_script(reader: Reader) -> None:
    """Without script a time is a link to its sentence, and promises nothing more."""
    page = reader.page(NARROWEST, FILM, script=False)
    link = passage(page, "prickad linje").get_by_role("link", name="0:36", exact=True)
    link.click()
    assert page.url.endswith(str(link.get_attribute("href")))


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(reader: Reader, axe: str, width: int, scheme: str) -> None:
    """No violation and no sideways scrolling, also with a passage marked."""
    page = reader.page(NARROWEST, f"{FILM}#t=20", width=width, scheme=scheme)
    expect(current(page)).to_be_visible()
    assert violations(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert current(page).get_by_role("link").evaluate("link => link.offsetHeight") >= 44


def test_keyboard(reader: Reader) -> None:
    """Enter on a time plays from there; the focus stays and the address becomes the passage's."""
    page = reader.page(NARROWEST, FILM)
    chosen = passage(page, "fem faser")
    link = chosen.get_by_role("link", name="Spela från")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("video => !video.paused && video.currentTime > 0", arg=player(page).element_handle())
    assert player(page).evaluate(_TIME) == pytest.approx(start(chosen), abs=2)
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    assert page.url.endswith(f"#{chosen.get_attribute('id')}")


def test_marked_without_focus(reader: Reader) -> None:
    """The passage that is heard is marked as the film goes on, one at a time; neither focus nor page moves."""
    page = reader.page(NARROWEST, FILM)
    page.locator(".hb-utskrift summary").focus()
    at = page.evaluate("scrollY")
    for words in ("prickad linje", "fem faser", "Tre toner"):
        heard = passage(page, words)
        player(page).evaluate("(video, time) => { video.currentTime = time; }", start(heard) + 0.3)
        expect(current(page)).to_have_count(1)
        expect(current(page)).to_contain_text(words)
        expect(page.locator(".hb-utskrift summary")).to_be_focused()
    assert page.evaluate("scrollY") == at


def test_played(reader: Reader) -> None:
    """The mark follows the film as it plays."""
    page = reader.page(NARROWEST, f"{FILM}#t=1.5")
    opens_at(page, 1.5)
    expect(current(page)).to_contain_text("Tre toner")
    player(page).evaluate("video => { video.muted = true; return video.play(); }")
    expect(current(page)).to_contain_text("Här ser du")


@pytest.mark.parametrize(
    ("time", "seconds"), [("12.5", 12.5), ("npt:0:31", 31), ("0:01:02,64", 62), ("5,10", 5), ("8.25&id=x", 8.25)]
)
def test_address_with_time(reader: Reader, time: str, seconds: float) -> None:
    """An address with a time opens the film there."""
    page = reader.page(NARROWEST, f"{FILM}#t={time}")
    opens_at(page, seconds)
    expect(player(page)).to_be_in_viewport()


@pytest.mark.parametrize("hash", ["#t=snart", "#t=", "#100%", "#finns-inte", ""])
def test_address_without_time(reader: Reader, hash: str) -> None:
    """Any other address opens the film at its beginning, and no script fails."""
    opens_at(reader.page(NARROWEST, FILM + hash), 0)


def test_address_of_a_passage(reader: Reader) -> None:
    """A passage's address opens the film there, and so does the next one on the same page."""
    page = reader.page(NARROWEST, FILM)
    for words in ("fem faser", "En dator läser"):
        found = passage(page, words)
        page.evaluate("id => { location.hash = id; }", found.get_attribute("id"))
        opens_at(page, start(found))
        expect(found).to_be_in_viewport()


def test_search(reader: Reader) -> None:
    """What is said in the film and in no other text that is searched leads to the film, at that time."""
    page = reader.page(NARROWEST, "/kurser/")
    page.keyboard.press("/")
    page.get_by_role("searchbox", name="Sökord").fill(ONLY_IN_THE_FILM)
    page.get_by_role("dialog").get_by_role("link", name="Från 0:36: Ord med prickad linje är förklarade.").click()
    page.wait_for_url(f"**{FILM}#*")
    opens_at(page, start(passage(page, ONLY_IN_THE_FILM)))
    expect(current(page)).to_contain_text(ONLY_IN_THE_FILM)
    expect(current(page)).to_be_in_viewport()


def test_on_paper(reader: Reader) -> None:
    """Paper has the transcript, folded or not, and no player."""
    page = reader.page(NARROWEST, FILM)
    page.locator(".hb-utskrift summary").click()
    expect(passages(page).first).to_be_hidden()
    page.emulate_media(media="print")
    expect(passages(page).first).to_be_visible()
    expect(player(page)).to_be_hidden()
    expect(page.get_by_text("Visa eller dölj utskriften")).to_be_hidden()


def test_folded(reader: Reader) -> None:
    """A reader who wants past the transcript folds it with Enter, and its links are no stops any more."""
    page = reader.page(NARROWEST, FILM)
    page.locator(".hb-utskrift summary").focus()
    page.keyboard.press("Enter")
    expect(passages(page).first).to_be_hidden()
    page.keyboard.press("Tab")
    assert not page.evaluate("!!document.activeElement.closest('.hb-utskrift')")


def test_player_is_no_trap(reader: Reader) -> None:
    """Tab goes through the player's own controls and on to what can be read and fetched."""
    page = reader.page(NARROWEST, FILM)
    player(page).focus()
    for _ in range(15):
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement.matches('video')"):
            break
    expect(page.get_by_role("link", name="Utskriften")).to_be_focused()
