"""What an attacker tries at the login: none gets in, no answer tells what went wrong, and the audit log does."""

from __future__ import annotations

import asyncio
import time
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from cryptography.fernet import Fernet

from handbok.gateway.session import Seal, Session
from handbok.gateway.store.opening import store_of
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.oidc.fault import HONEST, Fault
from tests.gateway.oidc.faults import FAULTS, INVALID_LOGOUT
from tests.gateway.signin.browser import NAME, Browser
from tests.gateway.signin.gateway import Signing
from tests.gateway.sites import TOKEN

INTERNALS = ("Traceback", "issuer", "nonce", "signature", "id_token", "Exception", "invalid_", "kid", "127.0.0.1")


class TestCookie:
    """A cookie that is not one of ours, whole and alone, is no session."""

    def test_flipped(self, gateway: Signing, browser: Browser) -> None:
        """Changing any character, in any bit, ends it."""
        browser.login()
        whole = browser.session
        alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        for place in [*range(0, len(whole), 7), len(whole) - 1]:
            changed = alphabet[(alphabet.index(whole[place]) + 1) % 64]
            assert _public(gateway, whole[:place] + changed + whole[place + 1 :])

    @pytest.mark.parametrize("cut", [1, 2, 4, 20, 100])
    def test_cut(self, gateway: Signing, browser: Browser, cut: int) -> None:
        """So does cutting it, from either end, or adding to it."""
        browser.login()
        for changed in (browser.session[:-cut], browser.session[cut:], browser.session + "A" * cut):
            assert _public(gateway, changed)

    def test_twice(self, gateway: Signing, browser: Browser) -> None:
        """Two cookies of the name are as none, equal or not."""
        browser.login()
        for other in (browser.session, "", "x"):
            assert _public(gateway, f"{browser.session}; {NAME}={other}")

    @pytest.mark.parametrize("value", ["", "styrgrupp", "gAAAA", "=", "%00", '"x"', "A" * 2000])
    def test_rubbish(self, gateway: Signing, value: str) -> None:
        """What was never a cookie of ours is none, and is taken away."""
        answer = gateway.browser().get("/", Cookie=f"{NAME}={value}".encode().decode("latin-1"))
        assert "Start publik" in answer.text

    def test_large(self, gateway: Signing) -> None:
        """A cookie of 70 kB is refused before it is looked at."""
        assert gateway.browser().get("/", Cookie=f"{NAME}={'A' * 70_000}").status_code == 431

    def test_foreign_key(self, gateway: Signing) -> None:
        """A session sealed with another key is none."""
        now = int(time.time())
        forged = Seal([Fernet.generate_key()]).cookie(Session("x" * 43, "styrgrupp", "", now, now))
        assert _public(gateway, forged.partition("=")[2].partition(";")[0])

    def test_not_in_the_store(self, gateway: Signing) -> None:
        """A session that was sealed with our key but never opened is over."""
        now = int(time.time())
        ours = Seal([gateway.keys[0].encode()]).cookie(Session("y" * 43, "styrgrupp", "", now, now))
        browser = gateway.browser()
        browser.cookies[NAME] = ours.partition("=")[2].partition(";")[0]
        assert browser.get("/plan/").status_code == 401

    @pytest.mark.parametrize("view", ["styrgrupp", "finns-inte", "medarbetare"])
    def test_wider_view(self, gateway: Signing, browser: Browser, view: str) -> None:
        """A session never shows more than its own audience, whatever it says that it looks at."""
        now = int(time.time())
        visitor = _with(gateway, browser, Session(f"{view:z<43}", "medarbetare", view, now, now))
        assert "Start medarbetare" in visitor.get("/").text

    @pytest.mark.parametrize("audience", ["finns-inte", ""])
    def test_former_audience(self, gateway: Signing, browser: Browser, audience: str) -> None:
        """An audience that the handbook no longer has is the public."""
        now = int(time.time())
        visitor = _with(gateway, browser, Session(f"{audience:q<43}", audience, "", now, now))
        assert "Start publik" in visitor.get("/").text

    def test_other_purpose(self, gateway: Signing, browser: Browser) -> None:
        """What we have sealed for something else is no session."""
        browser.begin()
        assert _public(gateway, browser.cookies["__Host-handbok-login"])
        token = browser.get("/logga-in", Referer=f"{gateway.url}/plan/").text.partition("till=")[2].partition('"')[0]
        assert _public(gateway, token)

    def test_demo_cookie(self, gateway: Signing) -> None:
        """The demo login's cookie means nothing here."""
        assert "Start publik" in gateway.browser().get("/", Cookie="handbok-demo=styrgrupp").text

    def test_fixation(self, gateway: Signing, browser: Browser) -> None:
        """A login gives a new session whatever cookie was there, and ends the one before."""
        browser.login()
        planted = browser.session
        victim = gateway.browser()
        victim.cookies[NAME] = planted
        victim.login()
        assert victim.session != planted
        attacker = gateway.browser()
        attacker.cookies[NAME] = planted
        assert attacker.get("/").status_code == 401


class TestExpired:
    """A session that is over: readers are told, scripts get a status, and neither learns what exists."""

    @pytest.mark.parametrize("path", ["/plan/", "/finns-inte/", "/", "/plan.pdf"])
    def test_reader(self, gateway: Signing, browser: Browser, path: str) -> None:
        """The answer is the same for what exists and what does not, but for the sealed way back."""
        answer = _expired(gateway, browser).get(path)
        assert answer.status_code == 401
        assert "Din inloggning har gått ut" in answer.text
        assert "Max-Age=0" in answer.headers["set-cookie"]
        assert "Hemlig" not in answer.text

    def test_afterwards(self, gateway: Signing, browser: Browser) -> None:
        """The next request is the public's."""
        visitor = _expired(gateway, browser)
        visitor.get("/plan/")
        assert "Start publik" in visitor.get("/").text

    def test_script(self, gateway: Signing, browser: Browser) -> None:
        """A request in the background is not sent anywhere."""
        answer = _expired(gateway, browser).get("/plan/", Sec_Fetch_Mode="cors")
        assert (answer.status_code, answer.headers.get("location")) == (401, None)
        assert answer.headers["content-type"].startswith("text/plain")


class TestCallback:
    """What comes back from the provider by way of the browser."""

    def test_without_state(self, gateway: Signing, browser: Browser) -> None:
        """An answer that nobody asked for is refused."""
        _refused(gateway, browser.get("/logga-in-svar?code=x"), "state")
        _refused(gateway, browser.get("/logga-in-svar"), "state")

    def test_of_another_browser(self, gateway: Signing, browser: Browser) -> None:
        """An answer to another browser's login is refused, though its code is good."""
        path = browser.callback(browser.begin())
        other = gateway.browser()
        other.begin()
        _refused(gateway, other.get(path), "state")
        assert not other.session

    def test_twice(self, gateway: Signing, browser: Browser) -> None:
        """An answer is taken once, also with the cookie as it was before."""
        path = browser.callback(browser.begin())
        kept = dict(browser.cookies)
        assert browser.get(path).status_code == 303
        again = gateway.browser()
        again.cookies = kept
        _refused(gateway, again.get(path), "state-reused")

    @pytest.mark.parametrize("name", ["code", "state", "iss"])
    def test_duplicate(self, gateway: Signing, browser: Browser, name: str) -> None:
        """Two of a parameter are refused, equal or not."""
        path = browser.callback(browser.begin())
        value = dict(parse_qsl(urlsplit(path).query))[name]
        answer = browser.get(f"{path}&{urlencode({name: value})}")
        assert answer.status_code == 400
        assert not browser.session

    def test_foreign_issuer(self, gateway: Signing, browser: Browser) -> None:
        """An answer that says it comes from another provider is refused (RFC 9207)."""
        path = browser.callback(browser.begin())
        query = dict(parse_qsl(urlsplit(path).query)) | {"iss": "https://evil.example"}
        _refused(gateway, browser.get(f"/logga-in-svar?{urlencode(query)}"), "callback-iss")

    def test_description(self, gateway: Signing, browser: Browser) -> None:
        """What the provider writes of an error is not shown."""
        state = dict(parse_qsl(urlsplit(browser.begin()).query))["state"]
        query = {"error": "access_denied", "error_description": "<script>alert(1)</script>", "state": state}
        answer = browser.get(f"/logga-in-svar?{urlencode(query)}")
        assert answer.status_code == 400
        assert "alert(1)" not in answer.text
        assert "access_denied" not in answer.text

    def test_two_tabs(self, gateway: Signing, browser: Browser) -> None:
        """Two logins that are begun in two tabs can both be finished."""
        first, second = browser.begin(), browser.begin()
        cookies = dict(browser.cookies)
        assert browser.get(browser.callback(first)).status_code == 303
        browser.cookies |= cookies
        assert browser.get(browser.callback(second)).status_code == 303

    def test_a_thousand_begun(self, gateway: Signing, browser: Browser) -> None:
        """Logins that are begun and dropped cost nothing that stays: no memory, no row, no larger cookie."""
        for _ in range(200):
            browser.begin()
        assert len(browser.cookies["__Host-handbok-login"]) < 3000
        assert browser.login().status_code == 303

    @pytest.mark.parametrize("token", [TOKEN + "x", "//evil.example", "https://evil.example/", "../x", "%0d%0aX: y"])
    def test_next(self, browser: Browser, token: str) -> None:
        """A page to return to that is not one of the site's is the start page."""
        assert browser.login(token).headers["location"] == "./"


AT_LOGIN = [fault for fault in FAULTS if fault.keys is HONEST.keys]
"""Faulty keys are tried on the library: a gateway that has read good ones does not ask again."""


@pytest.mark.parametrize("fault", AT_LOGIN, ids=lambda fault: fault.name)
def test_faulty_provider(gateway: Signing, provider: Adversary, browser: Browser, fault: Fault) -> None:
    """Each fault of a provider is refused with its reason in the audit log, and a page that names no internals."""
    location = browser.begin()
    provider.fault = fault
    path = browser.callback(location)
    answer = browser.get(path)
    assert answer.status_code == (403 if fault.reason == "overage" else 400)
    assert not browser.session
    assert not any(word in answer.text for word in INTERNALS)
    assert gateway.audited("login")[-1]["outcome"] in ("refused", "unavailable")


class TestLogout:
    """Nobody ends somebody else's session."""

    @pytest.mark.parametrize("method", ["GET", "HEAD", "PUT"])
    def test_by_link(self, browser: Browser, method: str) -> None:
        """A picture or a link does not."""
        browser.login()
        assert browser.send(method, "/logga-ut").status_code == 405
        assert browser.get("/plan/").status_code == 200

    @pytest.mark.parametrize("path", ["/logga-ut", "/visa-som"])
    @pytest.mark.parametrize(
        "headers",
        [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"},
         {"Referer": "https://evil.example/x"}, {"Sec-Fetch-Site": "same-site"}],
    )  # fmt: skip
    def test_other_site(self, browser: Browser, path: str, headers: dict[str, str]) -> None:
        """A form of another site does not."""
        browser.login()
        assert browser.post(path, headers, atkomst="publik").status_code == 403
        assert "Start medarbetare" in browser.get("/").text


class TestBackChannel:
    """Only the provider ends sessions from behind, once for each token."""

    @pytest.mark.parametrize("fault", INVALID_LOGOUT, ids=lambda fault: fault.name)
    def test_faulty(self, gateway: Signing, provider: Adversary, browser: Browser, fault: Fault) -> None:
        """A token with a fault ends nothing."""
        browser.login()
        sid = next(sid for sid, user in reversed(provider.sessions.items()) if user == "medarbetare")
        answer = _told(gateway, provider.logout_token("medarbetare", sid, fault))
        assert (answer, gateway.audited("back-channel-logout")[-1]["outcome"]) == (400, "refused")
        assert browser.get("/plan/").status_code == 200

    def test_replayed(self, gateway: Signing, provider: Adversary, browser: Browser) -> None:
        """A token that has been used is refused."""
        token = provider.logout_token("medarbetare", "ingen")
        assert _told(gateway, token) == 200
        assert _told(gateway, token) == 400
        assert gateway.audited("back-channel-logout")[-1]["reason"] == "jti-reused"

    def test_method(self, gateway: Signing, provider: Adversary) -> None:
        """A token in an address is refused."""
        token = provider.logout_token("medarbetare", "ingen")
        assert gateway.browser().get(f"/logga-ut-besked?logout_token={token}").status_code == 405

    @pytest.mark.parametrize("form", [{}, {"logout_token": ""}, {"logout_token": "x" * 20_000}, {"token": "x"}])
    def test_rubbish(self, gateway: Signing, form: dict[str, str]) -> None:
        """What is no token is refused."""
        assert gateway.browser().send("POST", "/logga-ut-besked", {}, form).status_code in (400, 413)


class TestAudit:
    """The log says what happened, and points out nobody."""

    def test_nothing_personal(self, gateway: Signing, provider: Adversary, browser: Browser) -> None:
        """No name, address, token or cookie stands in it."""
        provider.user = "styrgrupp"
        path = browser.callback(browser.begin())
        browser.get(path)
        text = (gateway.folder / "audit.jsonl").read_text(encoding="utf-8")
        secret = [browser.session, *dict(parse_qsl(urlsplit(path).query)).values(), "Styrgrupp", "@", gateway.secret]
        assert not [each for each in secret if each in text]

    def test_lines(self, gateway: Signing) -> None:
        """Every line is JSON with a time and an event."""
        assert gateway.audited("release")
        assert all(line["time"].endswith("+00:00") for line in gateway.audited("login"))


def _public(gateway: Signing, cookie: str) -> bool:
    visitor = gateway.browser()
    return "Start publik" in visitor.get("/", Cookie=f"{NAME}={cookie}").text


def _expired(gateway: Signing, browser: Browser) -> Browser:
    """Return a visitor whose session began nine hours ago, and which nobody has ended."""
    now = int(time.time())
    return _with(gateway, browser, Session("x" * 43, "styrgrupp", "", now - 9 * 3600, now - 10))


def _with(gateway: Signing, browser: Browser, session: Session) -> Browser:
    """Return a visitor who has a session that is open and sealed with our key."""

    async def opened() -> None:
        store = store_of(gateway.store)
        await store.begin(session.id, [], 3600)
        await store.close()

    asyncio.run(opened())
    cookie = Seal([gateway.keys[0].encode()]).cookie(session)
    browser.cookies[NAME] = cookie.partition("=")[2].partition(";")[0]
    return browser


def _refused(gateway: Signing, answer: object, reason: str) -> None:
    assert getattr(answer, "status_code", 0) == 400
    line = gateway.audited("login")[-1]
    assert (line["outcome"], line["reason"]) == ("refused", reason)


def _told(gateway: Signing, token: str) -> int:
    return gateway.browser().send("POST", "/logga-ut-besked", {}, {"logout_token": token}).status_code
