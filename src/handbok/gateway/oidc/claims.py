"""What a token must say to be believed (OpenID Connect Core 1.0, 3.1.3.7), and stricter where that leaves room."""

from __future__ import annotations

import hmac
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from authlib.oidc.core.util import create_half_hash

from handbok.gateway.oidc.refusal import Refused

AHEAD = 30
"""Seconds that the provider's clock may be ahead of ours."""
OLDEST = 600
"""Seconds after which a token is too old to be the answer to anything."""
LONGEST = 255

Claims = Mapping[str, object]


@dataclass(frozen=True)
class Expected:
    """Hold what is known before a token comes."""

    issuer: str
    client_id: str
    now: float
    algorithm: str
    nonce: str = ""
    access_token: str | None = None


Check = tuple[str, Callable[[Claims, Expected], bool]]


def require(claims: Claims, expected: Expected, checks: tuple[Check, ...]) -> None:
    """Raise Refused with the name of the first check that a token fails."""
    for reason, holds in checks:
        if not holds(claims, expected):
            raise Refused(reason)


def text(claims: Claims, name: str) -> str | None:
    """Return a claim that is a text of reasonable length, or None."""
    value = claims.get(name)
    return value if isinstance(value, str) and value.strip() and len(value) <= LONGEST else None


def equal(given: object, known: str) -> bool:
    """Tell whether something sent is a text that we know, in the same time whatever it is; nothing equals nothing."""
    return (
        isinstance(given, str)
        and bool(known)
        and hmac.compare_digest(given.encode("utf-8", "surrogatepass"), known.encode())
    )


def _audiences(claims: Claims) -> list[object]:
    audience = claims.get("aud")
    return audience if isinstance(audience, list) else [audience]


def _time(claims: Claims, name: str) -> float | None:
    """Return a time; true is no number, and nothing is later than NaN."""
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if isinstance(value, int) or math.isfinite(value) else None


def _party(claims: Claims, expected: Expected) -> bool:
    if "azp" in claims:
        return claims["azp"] == expected.client_id
    return len(_audiences(claims)) == 1


def _unexpired(claims: Claims, expected: Expected) -> bool:
    time = _time(claims, "exp")
    return time is not None and expected.now < time


def _begun(claims: Claims, expected: Expected) -> bool:
    time = _time(claims, "nbf")
    return "nbf" not in claims or (time is not None and time <= expected.now + AHEAD)


def _fresh(claims: Claims, expected: Expected) -> bool:
    time = _time(claims, "iat")
    return time is not None and expected.now - OLDEST <= time <= expected.now + AHEAD


def _half_hash(claims: Claims, expected: Expected) -> bool:
    if "at_hash" not in claims:
        return True
    known = create_half_hash(expected.access_token or "", expected.algorithm)
    return bool(expected.access_token) and known is not None and equal(claims["at_hash"], known.decode())


ANY_TOKEN: tuple[Check, ...] = (
    ("iss", lambda claims, expected: claims.get("iss") == expected.issuer),
    ("aud", lambda claims, expected: expected.client_id in _audiences(claims)),
    ("azp", _party),
    ("exp", _unexpired),
    ("nbf", _begun),
    ("iat", _fresh),
)
ID_TOKEN: tuple[Check, ...] = (
    *ANY_TOKEN,
    ("sub", lambda claims, expected: text(claims, "sub") is not None),
    ("nonce", lambda claims, expected: equal(claims.get("nonce"), expected.nonce)),
    ("at_hash", _half_hash),
)
