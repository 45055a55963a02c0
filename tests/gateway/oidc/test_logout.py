"""Logout, from either side."""

from __future__ import annotations

import time
from urllib.parse import parse_qs, urlsplit

import pytest

from handbok.gateway.oidc import Identity, Provider, Refused
from tests.gateway.oidc.adversary import CLIENT_ID, Adversary
from tests.gateway.oidc.fault import Fault, without
from tests.gateway.oidc.faults import INVALID_LOGOUT
from tests.gateway.oidc.logins import client_of, identity, logged_out, login, run
from tests.gateway.oidc.mailbox import Mailbox
from tests.gateway.oidc.visitor import Visitor


@pytest.mark.parametrize("fault", INVALID_LOGOUT, ids=lambda fault: fault.name)
def test_refused(adversary: Adversary, fault: Fault) -> None:
    """A logout token with one fault in it ends nothing, and the reason is that fault."""
    token = adversary.logout_token("medarbetare", "sid-1", fault)
    with pytest.raises(Refused) as refused:
        logged_out(adversary, token)
    assert refused.value.reason == fault.reason


@pytest.mark.parametrize(
    ("fault", "subject", "session"),
    [
        (Fault("oidcc-client-test-rp-backchannel-rpinitlogout"), "medarbetare", "sid-1"),
        (Fault("only-the-subject", claims=without("sid")), "medarbetare", None),
        (Fault("only-the-session", claims=without("sub")), None, "sid-1"),
        (Fault("typ-logout", header=lambda given: {**given, "typ": "logout+jwt"}), "medarbetare", "sid-1"),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_accepted(adversary: Adversary, fault: Fault, subject: str | None, session: str | None) -> None:
    """It says whose sessions end: all of a subject's, or one."""
    ended = logged_out(adversary, adversary.logout_token("medarbetare", "sid-1", fault))
    assert (ended.subject, ended.session) == (subject, session)


def test_replayed(adversary: Adversary) -> None:
    """A token is known again by its id, for as long as it could be believed."""
    token = adversary.logout_token("medarbetare", "sid-1")
    first, second = logged_out(adversary, token), logged_out(adversary, token)
    assert first.jti == second.jti
    assert first.expires > time.time() + 600
    with pytest.raises(Refused, match="exp"):
        run(client_of(adversary), lambda provider: provider.logout_token(token), now=lambda: float(first.expires))


def test_id_token_is_no_logout_token(adversary: Adversary) -> None:
    """An ID token that somebody has got hold of logs nobody out."""
    with pytest.raises(Refused, match="events"):
        logged_out(adversary, identity(adversary).id_token)


def test_logout_token_is_no_id_token(adversary: Adversary) -> None:
    """And the other way round."""
    adversary.fault = Fault("", reply=lambda given: {**given, "id_token": adversary.logout_token("styrgrupp", "1")})
    with pytest.raises(Refused, match="nonce"):
        identity(adversary)


@pytest.mark.parametrize(
    "rubbish", ["", ".", "..", "a.b.c", "....", "å.ä.ö", "e30.e30.e30", "W10.e30.AA", "bnVsbA.e30.AA", "\0"]
)
def test_rubbish(adversary: Adversary, rubbish: str) -> None:
    """Anybody may send anything."""
    with pytest.raises(Refused, match="malformed"):
        logged_out(adversary, rubbish)


def test_told(adversary: Adversary) -> None:
    """Whoever is logged out at the provider, we are told of each of their sessions."""
    mailbox = Mailbox()
    adversary.backchannel = mailbox.url
    sessions = {identity(adversary).provider_session for _ in range(2)}
    adversary.log_out("medarbetare")
    mailbox.stop()
    assert adversary.told == [200, 200]
    assert {logged_out(adversary, token).session for token in mailbox.tokens} == sessions


class TestEnd:
    """The browser is sent to the provider, to be logged out there too."""

    def test_place(self, adversary: Adversary) -> None:
        """It is told who asks, for whom, and where to go next; what the address had of its own stays."""
        url = run(client_of(adversary), lambda provider: provider.end("h.i.nt"))
        assert url
        assert url.startswith(f"{adversary.url}/logout?")
        assert parse_qs(urlsplit(url).query) == {
            "tenant": ["1"],
            "client_id": [CLIENT_ID],
            "id_token_hint": ["h.i.nt"],
            "post_logout_redirect_uri": [adversary.post_logout_redirect_uri],
        }

    def test_nowhere(self, adversary: Adversary) -> None:
        """A provider without such a place is not gone to."""
        adversary.fault = Fault("", discovery=without("end_session_endpoint"))
        assert run(client_of(adversary), lambda provider: provider.end(None)) is None

    def test_ended(self, adversary: Adversary) -> None:
        """At the provider's, the session is over, and it says so."""
        adversary.user = None

        async def out_and_in(provider: Provider) -> tuple[Identity, list[tuple[str, str]]]:
            visitor = Visitor({"user": "projektgrupp"})
            who = await login(provider, adversary.redirect_uri, visitor)
            url = await provider.end(who.id_token)
            assert url
            return who, visitor.go(url, adversary.post_logout_redirect_uri)

        who, query = run(client_of(adversary), out_and_in)
        assert (who.subject, query) == ("projektgrupp", [])
        assert adversary.sessions == {}
