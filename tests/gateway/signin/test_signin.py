"""Signing in and out, over real HTTP against a real provider."""

from __future__ import annotations

import pytest

from tests.gateway.conftest import eventually
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.oidc.faults import FAULTS
from tests.gateway.signin.browser import NAME, Browser
from tests.gateway.signin.gateway import Signing
from tests.gateway.sites import TOKEN


@pytest.mark.parametrize("user", ["medarbetare", "projektgrupp", "styrgrupp"])
def test_own_site(gateway: Signing, provider: Adversary, browser: Browser, user: str) -> None:
    """Each user gets the site that the groups give."""
    provider.user = user
    assert "Start publik" in browser.get("/").text
    answer = browser.login()
    assert (answer.status_code, answer.headers["location"]) == (303, "./")
    assert f"Start {user}" in browser.get("/").text
    assert gateway.audited("login")[-1] | {"time": ""} == {
        "time": "", "event": "login", "outcome": "accepted", "audience": user,
    }  # fmt: skip


def test_no_access(gateway: Signing, provider: Adversary, browser: Browser) -> None:
    """A user whose groups mean nothing is told so, and has no session."""
    provider.user = "publik"
    answer = browser.login()
    assert answer.status_code == 403
    assert "Du har ingen särskild åtkomst" in answer.text
    assert not browser.session
    assert gateway.audited("login")[-1]["outcome"] == "no-access"


def test_cookie(browser: Browser) -> None:
    """The session's cookie is the safest kind there is, and the login's is taken away."""
    answer = browser.login()
    session, pending = answer.headers.get_list("set-cookie")
    assert session.startswith(f"{NAME}=")
    assert session.endswith("; Path=/; Secure; HttpOnly; SameSite=Lax")
    assert pending.startswith("__Host-handbok-login=; Max-Age=0")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("referer", "target"),
    [
        ("/plan/", "./plan/"),
        ("/plan", "./plan/"),
        ("/plan.pdf", "./plan.pdf"),
        ("/finns-inte/", "./"),
        ("//evil.example/", "./"),
        ("/", "./"),
    ],
)
def test_return(gateway: Signing, browser: Browser, referer: str, target: str) -> None:
    """Login from any page leads back to it, when it is a page of the new site."""
    page = browser.get("/logga-in", Referer=gateway.url + referer)
    token = page.text.partition("?till=")[2].partition('"')[0]
    assert browser.login(token).headers["location"] == target


def test_return_by_token(browser: Browser) -> None:
    """A link to a withheld page leads there, by a token that tells nothing."""
    assert browser.login(TOKEN).headers["location"] == "./plan/"


@pytest.mark.parametrize("referer", ["https://evil.example/plan/", "http://127.0.0.1/plan/", "null", ""])
def test_foreign_referer(browser: Browser, referer: str) -> None:
    """Where another site sends a visitor from is no page of ours."""
    assert "?till=" not in browser.get("/logga-in", Referer=referer).text


def test_account(browser: Browser) -> None:
    """The login page of somebody signed in says what one may see, and lets one leave."""
    assert "Du loggar in med kommunens inloggning" in browser.get("/logga-in").text
    browser.login()
    page = browser.get("/logga-in").text
    assert "Du är inloggad och har åtkomst som <strong>Medarbetare</strong>" in page
    assert 'action="/logga-ut"' in page
    assert 'value="styrgrupp"' not in page


def test_logout(gateway: Signing, provider: Adversary, browser: Browser) -> None:
    """Leaving ends the session for everybody who has the cookie, and leads to the provider's logout."""
    browser.login()
    copy = gateway.browser()
    copy.cookies = dict(browser.cookies)
    answer = browser.post("/logga-ut")
    assert answer.status_code == 200
    assert answer.headers["refresh"].startswith(f"0; url={provider.url}/logout?")
    assert not browser.session
    assert "Start publik" in browser.get("/").text
    assert copy.get("/").status_code == 401


def test_logout_elsewhere(gateway: Signing, provider: Adversary, browser: Browser) -> None:
    """Somebody who signs out at the provider is signed out here."""
    provider.user = "projektgrupp"
    browser.login()
    provider.log_out("projektgrupp")
    assert provider.told[-1] == 200
    assert browser.get("/").status_code == 401
    assert gateway.audited("back-channel-logout")[-1]["outcome"] == "accepted"


def test_removed_group(gateway: Signing, provider: Adversary, browser: Browser) -> None:
    """A group that is taken away shows at the next login, which ends the session before it."""
    provider.user = "styrgrupp"
    browser.login()
    before = gateway.browser()
    before.cookies = dict(browser.cookies)
    provider.user = "medarbetare"
    browser.login()
    assert "Start medarbetare" in browser.get("/").text
    assert before.get("/").status_code == 401


class TestViewAs:
    """A wider audience sees what a narrower one sees."""

    def test_narrower(self, provider: Adversary, browser: Browser) -> None:
        """It gets that site, whole, and can go back."""
        provider.user = "styrgrupp"
        browser.login()
        assert browser.post("/visa-som", atkomst="publik").status_code == 303
        assert "Start publik" in browser.get("/").text
        assert browser.get("/plan/").status_code == 404
        assert "Just nu ser du handboken som <strong>Publik</strong>" in browser.get("/logga-in").text
        browser.post("/visa-som", atkomst="styrgrupp")
        assert "Start styrgrupp" in browser.get("/").text

    @pytest.mark.parametrize("wanted", ["styrgrupp", "finns-inte", ""])
    def test_never_wider(self, browser: Browser, wanted: str) -> None:
        """Nobody sees more than the provider's claims give."""
        browser.login()
        assert browser.post("/visa-som", atkomst=wanted).status_code == 400
        assert "Start medarbetare" in browser.get("/").text

    def test_nobody(self, browser: Browser) -> None:
        """Without a session there is nothing to choose."""
        assert browser.post("/visa-som", atkomst="styrgrupp").headers["location"] == "./logga-in"
        assert "Start publik" in browser.get("/").text


def test_provider_away(gateway: Signing, provider: Adversary, browser: Browser) -> None:
    """Readers read on, signed in or not; who wants to sign in is told that it does not work now."""
    browser.login()
    provider.stop()
    try:
        assert browser.get("/plan/").status_code == 200
        assert "Start publik" in gateway.browser().get("/").text
        eventually(lambda: gateway.browser().get("/logga-in-start").status_code == 503, 10)
        answer = gateway.browser().get("/logga-in-start")
        assert "Det går inte att logga in just nu" in answer.text
        assert browser.post("/logga-ut").status_code == 200
    finally:
        provider.start()
        eventually(lambda: gateway.browser().get("/logga-in-start").status_code == 303, 10)


def test_too_many_groups(gateway: Signing, provider: Adversary, browser: Browser) -> None:
    """Somebody whose groups did not come along (Entra ID's overage) is told what it is, and so is the operator."""
    provider.fault = next(fault for fault in FAULTS if fault.reason == "overage")
    answer = browser.login()
    assert answer.status_code == 403
    assert "så många grupper" in answer.text
    assert gateway.audited("login")[-1]["reason"] == "overage"
