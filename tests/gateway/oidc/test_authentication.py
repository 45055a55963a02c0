"""How we prove who we are."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from joserfc.jwk import ECKey, Key, OctKey, OKPKey, RSAKey

from handbok.gateway.oidc import Provider, Refused
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.oidc.keyring import elliptic, rsa
from tests.gateway.oidc.logins import client_of, identity


def jwk(key: Key) -> str:
    """Return a private key as operators may have it."""
    return json.dumps(key.as_dict(private=True))


def pem(key: RSAKey | ECKey) -> str:
    """Return a private key as operators mostly have it."""
    return key.as_pem(private=True).decode()


@pytest.mark.parametrize("text", [pem, jwk])
@pytest.mark.parametrize("make", [rsa, elliptic])
def test_private_key_jwt(
    adversary: Adversary, make: Callable[[int], RSAKey | ECKey], text: Callable[[RSAKey | ECKey], str]
) -> None:
    """A signed assertion, new each time, for the provider's own address."""
    adversary.client_key = make(7)
    assert identity(adversary, private_key=text(make(7))).subject == "medarbetare"


def test_oidcc_client_test_client_secret_basic(adversary: Adversary) -> None:
    """Name and secret, each written as in a form, so that any character may stand in them."""
    assert identity(adversary).subject == "medarbetare"


def test_another_key(adversary: Adversary) -> None:
    """Who has another key is another."""
    adversary.client_key = rsa(7)
    with pytest.raises(Refused, match="invalid-client"):
        identity(adversary, private_key=jwk(rsa(6)))


UNUSABLE: dict[str, Callable[[], str]] = {
    "rubbish": lambda: "inte en nyckel",
    "brace": lambda: "{",
    "empty": lambda: "{}",
    "shared-secret": lambda: jwk(OctKey.generate_key(256)),
    "ed25519": lambda: jwk(OKPKey.generate_key("Ed25519")),
    "another-curve": lambda: jwk(ECKey.generate_key("secp256k1")),
    "public-pem": lambda: rsa(7).as_pem(private=False).decode(),
    "public-jwk": lambda: json.dumps(rsa(7).as_dict(private=False)),
    "for-hs256": lambda: json.dumps({**rsa(7).as_dict(private=True), "alg": "HS256"}),
}


@pytest.mark.parametrize("text", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_no_private_key(adversary: Adversary, text: Callable[[], str]) -> None:
    """What cannot sign for us is said at once, not at the first login."""
    client = client_of(adversary, private_key=text())
    with pytest.raises(ValueError, match=r"^private_key: "):
        Provider(client)
