"""Logins and logouts at oidc-provider."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from handbok.gateway.oidc import Identity, LoggedOut, Provider, Refused
from handbok.gateway.policy import audience_of_claims
from tests.gateway.oidc.certified import Certified, start
from tests.gateway.oidc.keyring import elliptic
from tests.gateway.oidc.logins import login, run
from tests.gateway.oidc.mailbox import Mailbox
from tests.gateway.oidc.users import ACCEPTED, AUDIENCES
from tests.gateway.oidc.visitor import Visitor

REDIRECT = "http://127.0.0.1:1/logga-in/klar"
AFTER = "http://127.0.0.1:1/utloggad"


@pytest.fixture(scope="module")
def mailbox() -> Iterator[Mailbox]:
    """Give a mailbox."""
    box = Mailbox()
    yield box
    box.stop()


@pytest.fixture(scope="module")
def certified(mailbox: Mailbox) -> Iterator[Certified]:
    """Give a running provider."""
    running = start(REDIRECT, AFTER, mailbox.url)
    yield running
    running.stop()


def identity(certified: Certified, user: str, **values: object) -> Identity:
    """Return who a user is after a login."""
    visitor = Visitor(certified.fields(user))
    return run(certified.client(**values), lambda provider: login(provider, REDIRECT, visitor))


@pytest.mark.parametrize("user", AUDIENCES)
def test_audience(certified: Certified, user: str) -> None:
    """Four users are of four audiences, by groups that only userinfo tells."""
    who = identity(certified, user)
    assert who.subject == user
    assert audience_of_claims(who.claims, "groups", ACCEPTED, AUDIENCES) == user


def test_logout(certified: Certified, mailbox: Mailbox) -> None:
    """Who logs out is logged out there, and it tells us of that very session, once."""
    visitor = Visitor(certified.fields("projektgrupp"))

    async def in_and_out(provider: Provider) -> tuple[Identity, LoggedOut]:
        who = await login(provider, REDIRECT, visitor)
        url = await provider.end(who.id_token)
        assert url
        assert visitor.go(url, AFTER) == []
        (token,) = mailbox.tokens
        with pytest.raises(Refused, match="events"):
            await provider.logout_token(who.id_token)
        return who, await provider.logout_token(token)

    who, ended = run(certified.client(), in_and_out)
    assert who.provider_session
    assert (ended.subject, ended.session) == (who.subject, who.provider_session)


def test_private_key_jwt() -> None:
    """It believes our signature too, and may tell of groups in the ID token."""
    key = elliptic(7)
    running = start(REDIRECT, AFTER, key=json.dumps({"keys": [key.as_dict(private=False)]}), in_id_token=True)
    try:
        who = identity(running, "styrgrupp", private_key=json.dumps(key.as_dict(private=True)))
    finally:
        running.stop()
    assert who.claims == {"groups": ["ledning"]}
