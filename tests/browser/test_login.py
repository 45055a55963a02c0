"""Signing in and out in a real browser, on the real handbook, at providers that others have written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.reader import Reader
from tests.gateway.oidc import canaille, certified
from tests.gateway.oidc.users import AUDIENCES
from tests.gateway.signin.gateway import Signing, running
from tests.servers import free_port

WITHHELD = "/styrning/risker/portfolj/"
NAMES = {"publik": "Publik", "medarbetare": "Medarbetare", "projektgrupp": "Projektgrupp", "styrgrupp": "Styrgrupp"}


@dataclass(frozen=True)
class Place:
    """Hold a gateway and what a user writes in its provider's forms."""

    gateway: Signing
    fields: Callable[[str], Mapping[str, str]]

    def login(self, page: Page, user: str) -> None:
        """Go from the header's link through the provider's pages, and come back."""
        page.get_by_role("banner").get_by_role("link", name="Logga in").click()
        page.get_by_role("main").get_by_role("link", name="Logga in").click()
        self.approve(page, user)

    def approve(self, page: Page, user: str) -> None:
        """Fill in the provider's pages until it sends us back."""
        for _ in range(8):
            page.wait_for_load_state()
            if page.url.startswith(f"{self.gateway.url}/"):
                return
            self._submit(page, self.fields(user))
        raise AssertionError(f"never sent back: {page.url}")

    def _submit(self, page: Page, fields: Mapping[str, str]) -> None:
        for name, value in fields.items():
            field = page.locator(f"input[name={name}]:visible")
            if field.count():
                field.first.fill(value)
        choices = [page.locator(f"button[value={value}]") for value in ("accept", "yes", "logout")]
        choices.append(page.locator("button[type=submit], input[type=submit]"))
        next(choice for choice in choices if choice.count()).first.click()


@pytest.fixture(scope="module", params=["canaille", "oidc-provider"])
def place(request: pytest.FixtureRequest, sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Give a gateway that serves the handbook, and a provider that knows it."""
    folder = tmp_path_factory.mktemp("gateway")
    (folder / "target").mkdir()
    (folder / "target" / "current").symlink_to(sites)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    known = (f"{address}/logga-in-svar", f"{address}/")
    provider = (
        canaille.start(*known) if request.param == "canaille" else certified.start(*known, f"{address}/logga-ut-besked")
    )
    try:
        secret = (canaille if request.param == "canaille" else certified).SECRET
        signing = Signing(
            folder, provider.url, folder / "target", port, secret=secret, login='scopes = ["openid", "groups"]'
        )
        with running(signing):
            yield Place(signing, provider.fields)
    finally:
        provider.stop()


@pytest.fixture
def visitor(browser: Browser, place: Place) -> Iterator[Reader]:
    """Hand out pages of the place; no script may have failed or been refused on the way."""
    reader = Reader(browser, place.gateway.url)
    yield reader
    reader.leave()
    assert reader.console == []


def test_anonymous(place: Place, visitor: Reader) -> None:
    """Without a session one reads the public site; what is withheld answers as what does not exist."""
    page = visitor.page(path="/")
    expect(page.get_by_role("banner")).to_contain_text("Publik")
    withheld, nowhere = (page.request.get(path) for path in (WITHHELD, "/finns-inte/"))
    assert (withheld.status, nowhere.status) == (404, 404)
    assert withheld.body() == nowhere.body()


@pytest.mark.parametrize("user", AUDIENCES[1:])
def test_users(place: Place, visitor: Reader, user: str) -> None:
    """Each user gets the site that the groups give, and is back on the page where the login began."""
    page = visitor.page(path="/ordlista/")
    place.login(page, user)
    assert page.url == f"{place.gateway.url}/ordlista/"
    expect(page.get_by_role("banner")).to_contain_text(NAMES[user])
    assert page.request.get(WITHHELD).status == (200 if user == "styrgrupp" else 404)


def test_no_access(place: Place, visitor: Reader) -> None:
    """Somebody whose account gives nothing more is told so."""
    page = visitor.page(path="/")
    place.login(page, "publik")
    expect(page.get_by_role("heading", level=1)).to_have_text("Du har ingen särskild åtkomst")


def test_withheld_page(place: Place, visitor: Reader) -> None:
    """Login from the page that was not found leads to that page, by keyboard alone."""
    page = visitor.page(path=WITHHELD)
    page.get_by_role("main").get_by_role("link", name="Logga in").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/logga-in")
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Logga in":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.startswith(place.gateway.url))
    place.approve(page, "styrgrupp")
    assert page.url == place.gateway.url + WITHHELD


def test_logout(place: Place, visitor: Reader) -> None:
    """Leaving ends the session here and at the provider, without a refused redirect on the way."""
    page = visitor.page(path="/")
    place.login(page, "medarbetare")
    page.get_by_role("banner").get_by_role("button", name="Logga ut").click()
    page.wait_for_url(lambda url: not url.endswith("/logga-ut"))
    place.approve(page, "medarbetare")
    page.goto("/")
    expect(page.get_by_role("banner")).to_contain_text("Publik")
    page.get_by_role("banner").get_by_role("link", name="Logga in").click()
    page.get_by_role("main").get_by_role("link", name="Logga in").click()
    assert not page.url.startswith(place.gateway.url), "the provider let the visitor in without asking"


def test_view_as(place: Place, visitor: Reader) -> None:
    """A wider audience looks at the handbook as a narrower one, and goes back."""
    page = visitor.page(path="/")
    place.login(page, "styrgrupp")
    page.goto("/logga-in")
    page.get_by_label("Medarbetare").check()
    page.get_by_role("button", name="Visa").click()
    expect(page.get_by_role("banner")).to_contain_text("Medarbetare")
    page.goto("/logga-in")
    expect(page.get_by_role("main")).to_contain_text("Just nu ser du handboken som Medarbetare")
    page.get_by_label("Styrgrupp").check()
    page.get_by_role("button", name="Visa").click()
    expect(page.get_by_role("banner")).to_contain_text("Styrgrupp")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_the_gateway(place: Place, visitor: Reader, axe: str, width: int, scheme: str) -> None:
    """The gateway's own pages are accessible, and fit a phone."""
    page = visitor.page(path="/", width=width, scheme=scheme)
    for path in ("/logga-in", "/logga-in-svar?code=1&state=2"):
        page.goto(path)
        assert violations(page, axe) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto("/")
    place.login(page, "projektgrupp")
    page.goto("/logga-in")
    assert violations(page, axe) == []
