"""Logins at canaille."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from handbok.gateway.oidc import Identity, Refused
from handbok.gateway.policy import audience_of_claims
from tests.gateway.oidc.canaille import Canaille, start
from tests.gateway.oidc.logins import login, run
from tests.gateway.oidc.users import ACCEPTED, AUDIENCES, USERS
from tests.gateway.oidc.visitor import Visitor

REDIRECT = "http://127.0.0.1:1/logga-in/klar"


@pytest.fixture(scope="module")
def canaille() -> Iterator[Canaille]:
    """Give a running canaille."""
    running = start(REDIRECT, "http://127.0.0.1:1/")
    yield running
    running.stop()


def identity(canaille: Canaille, user: str, **values: object) -> Identity:
    """Return who a user is after a login."""
    visitor = Visitor(canaille.fields(user))
    return run(canaille.client(**values), lambda provider: login(provider, REDIRECT, visitor))


@pytest.mark.parametrize("user", AUDIENCES)
def test_audience(canaille: Canaille, user: str) -> None:
    """Four users are of four audiences, by groups in the ID token."""
    who = identity(canaille, user)
    assert who.subject == user
    assert audience_of_claims(who.claims, "groups", ACCEPTED, AUDIENCES) == user


def test_removed_from_a_group(canaille: Canaille) -> None:
    """Who has been taken out of a group is so at the next login."""
    canaille.put_in("styrgrupp", ["personal"])
    try:
        claims = identity(canaille, "styrgrupp").claims
    finally:
        canaille.put_in("styrgrupp", USERS["styrgrupp"].groups)
    assert audience_of_claims(claims, "groups", ACCEPTED, AUDIENCES) == "medarbetare"
    assert audience_of_claims(identity(canaille, "styrgrupp").claims, "groups", ACCEPTED, AUDIENCES) == "styrgrupp"


@pytest.mark.parametrize("algorithm", ["RS512", None])
def test_algorithm(canaille: Canaille, algorithm: str | None) -> None:
    """Left to itself it signs with what it thinks strongest: only accepted when the operator has listed that."""
    canaille.sign_with(algorithm)
    try:
        with pytest.raises(Refused, match="alg"):
            identity(canaille, "medarbetare")
        assert identity(canaille, "medarbetare", algorithms=("RS512", "PS512")).subject == "medarbetare"
    finally:
        canaille.sign_with("RS256")


def test_none(canaille: Canaille) -> None:
    """It offers not to sign at all, and whatever comes of that is refused."""
    canaille.sign_with("none")
    try:
        with pytest.raises(Refused) as refused:
            identity(canaille, "styrgrupp")
    finally:
        canaille.sign_with("RS256")
    assert refused.value.reason in ("alg", "provider-error")
