"""Every fault is refused for its own reason, and what honest providers do is accepted."""

from __future__ import annotations

import pytest

from handbok.gateway.oidc import Refused
from handbok.gateway.policy import audience_of_claims
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.oidc.fault import Fault
from tests.gateway.oidc.faults import FAULTS, INVALID_DISCOVERY
from tests.gateway.oidc.honest import VARIANTS
from tests.gateway.oidc.keyring import honest
from tests.gateway.oidc.logins import identity
from tests.gateway.oidc.users import ACCEPTED, AUDIENCES


@pytest.mark.parametrize("fault", [*FAULTS, *INVALID_DISCOVERY], ids=lambda fault: fault.name)
def test_refused(adversary: Adversary, fault: Fault) -> None:
    """A login with one fault in it is no login, and the reason is that fault."""
    adversary.fault = fault
    with pytest.raises(Refused) as refused:
        identity(adversary)
    assert refused.value.reason == fault.reason


@pytest.mark.parametrize("fault", VARIANTS, ids=lambda fault: fault.name)
def test_accepted(adversary: Adversary, fault: Fault) -> None:
    """A login that is only unusual is a login."""
    adversary.fault = fault
    who = identity(adversary)
    assert (who.subject, who.claims) == ("medarbetare", {"groups": ["personal"]})


@pytest.mark.parametrize("user", AUDIENCES)
def test_audience(adversary: Adversary, user: str) -> None:
    """Four users are of four audiences, whatever their address ends in."""
    adversary.user = user
    assert audience_of_claims(identity(adversary).claims, "groups", ACCEPTED, AUDIENCES) == user


def test_only_what_is_needed(adversary: Adversary) -> None:
    """Of all that the provider tells of a user, only the one claim is kept; the session is known by its id."""
    who = identity(adversary)
    assert set(who.claims) == {"groups"}
    assert who.provider_session in adversary.sessions
    assert who.id_token not in repr(who)


def test_claim_nowhere(adversary: Adversary) -> None:
    """A claim that neither the token nor the provider's page on its users has is no ground for anything."""
    assert identity(adversary, claim="roller").claims == {}


def test_claim_in_a_claim(adversary: Adversary) -> None:
    """A claim may lie within another, as Keycloak's roles do."""
    adversary.fault = Fault("roles", claims=lambda given: {**given, "realm_access": {"roles": ["personal"]}})
    assert identity(adversary, claim="realm_access.roles").claims == {"realm_access.roles": ["personal"]}


def test_userinfo_only_when_needed(adversary: Adversary) -> None:
    """The provider is not asked of a user when the token says what is needed."""
    identity(adversary)
    assert "/userinfo" not in adversary.asked


def test_no_userinfo(adversary: Adversary) -> None:
    """A provider without a page on its users gives those of no group."""
    adversary.fault = Fault(
        "no-userinfo",
        claims=lambda given: {name: value for name, value in given.items() if name != "groups"},
        discovery=lambda given: {name: value for name, value in given.items() if name != "userinfo_endpoint"},
    )
    assert identity(adversary).claims == {}


def test_another_algorithm(adversary: Adversary) -> None:
    """What the operator pins is accepted, and only that: what the provider says of itself is no matter."""
    adversary.fault = Fault("rs512", header=lambda given: {**given, "alg": "RS512"}, claims=_without_at_hash)
    assert identity(adversary, algorithms=("RS512",)).subject == "medarbetare"
    adversary.fault = Fault("rs256", sign=honest)
    with pytest.raises(Refused, match="alg"):
        identity(adversary, algorithms=("RS512",))


def _without_at_hash(given: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in given.items() if name != "at_hash"}
