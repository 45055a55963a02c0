"""Keys for a provider of the tests, and the honest and dishonest ways to sign with them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from joserfc import jws
from joserfc.jwk import ECKey, RSAKey

Json = dict[str, Any]
Sign = Callable[["Keyring", Json, Json], str]


@cache
def rsa(number: int) -> RSAKey:
    """Return a key; the same number is the same key, for they take a while to make."""
    return RSAKey.generate_key(2048, {"kid": f"rsa-{number}", "use": "sig"})


@cache
def elliptic(number: int) -> ECKey:
    """Return a key on a curve."""
    return ECKey.generate_key("P-256", {"kid": f"ec-{number}", "use": "sig"})


@dataclass
class Keyring:
    """Hold a provider's keys, the first RSA key being the one that it signs with, and its client's secret."""

    keys: list[RSAKey | ECKey] = field(default_factory=lambda: [rsa(0), elliptic(0)])
    secret: str = ""

    def public(self) -> Json:
        """Return the set that is published."""
        return {"keys": [key.as_dict(private=False) for key in self.keys]}

    def key(self, algorithm: object) -> RSAKey | ECKey:
        """Return the key for an algorithm."""
        kind = "EC" if str(algorithm).startswith("ES") else "RSA"
        return next(key for key in self.keys if key.key_type == kind)


def honest(keyring: Keyring, header: Json, claims: Json) -> str:
    """Sign as one should."""
    return signed(keyring.key(header["alg"]), header, claims)


def foreign(keyring: Keyring, header: Json, claims: Json) -> str:
    """Sign with a key that is not the provider's."""
    return signed(elliptic(9) if header["alg"] == "ES256" else rsa(9), header, claims)


def cut(keyring: Keyring, header: Json, claims: Json) -> str:
    """Sign, and change what was signed."""
    head, _, signature = honest(keyring, header, claims).split(".")
    return f"{head}.{_part({**claims, 'groups': ['ledning']})}.{signature}"


def unsigned(keyring: Keyring, header: Json, claims: Json) -> str:
    """Do not sign."""
    return f"{_part(header)}.{_part(claims)}."


def with_public_key(keyring: Keyring, header: Json, claims: Json) -> str:
    """Sign with the public key as a shared secret, which everybody knows."""
    return _hmac(keyring.key("RS256").as_pem(private=False), header, claims)


def with_secret(keyring: Keyring, header: Json, claims: Json) -> str:
    """Sign with the client's secret."""
    return _hmac(keyring.secret.encode(), header, claims)


@cache
def short() -> RSAPrivateKey:
    """Return a key of 1024 bits, which joserfc would not make without a warning."""
    return generate_private_key(65537, 1024)  # noqa: S505


def short_public() -> Json:
    """Return how it is published."""
    modulus = short().public_key().public_numbers().n
    return {"kty": "RSA", "kid": "kort", "n": _base64(modulus.to_bytes(128, "big")), "e": "AQAB"}


def with_short_key(keyring: Keyring, header: Json, claims: Json) -> str:
    """Sign with a key that can be broken."""
    content = f"{_part(header)}.{_part(claims)}"
    return f"{content}.{_base64(short().sign(content.encode(), PKCS1v15(), SHA256()))}"


def brackets(keyring: Keyring, header: Json, claims: Json) -> str:
    """Nest a header so deep that a careless reader falls over."""
    deep = json.dumps(header)[:-1] + ', "x": ' + "[" * 2500 + "]" * 2500 + "}"
    return f"{_base64(deep.encode())}.{_part(claims)}.AA"


def a_list(keyring: Keyring, header: Json, claims: Json) -> str:
    """Sign a list of claims."""
    return signed(keyring.key(header["alg"]), header, [claims])


def encrypted(keyring: Keyring, header: Json, claims: Json) -> str:
    """Give something with the five parts of an encrypted token."""
    return f"{honest(keyring, header, claims)}.AA.AA"


def signed(key: RSAKey | ECKey, header: Json, claims: object) -> str:
    """Return a signed token, whatever its header says."""
    content = f"{_part(header)}.{_part(claims)}"
    signature = jws.JWSRegistry.algorithms[header["alg"]].sign(content.encode(), key)
    return f"{content}.{_base64(signature)}"


def _hmac(secret: bytes, header: Json, claims: Json) -> str:
    content = f"{_part(header)}.{_part(claims)}"
    return f"{content}.{_base64(hmac.digest(secret, content.encode(), hashlib.sha256))}"


def _part(content: object) -> str:
    return _base64(json.dumps(content).encode())


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
