"""The provider's keys: which one a token must be signed with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from joserfc import jwk
from joserfc.errors import JoseError

from handbok.gateway.oidc.kept import Kept
from handbok.gateway.oidc.refusal import Refused
from handbok.gateway.oidc.wire import Document

KEEP = 600.0
"""Seconds that keys are kept: so long may one be used that the provider has withdrawn."""
MINUTE = 60.0
"""Seconds between two questions for a key that is not there: anybody may send a token with a name made up."""

_KINDS = {"RS": "RSA", "PS": "RSA", "ES": "EC"}
_SHORTEST = 342  # characters of base64 in a modulus of 2048 bits


@dataclass(frozen=True)
class Named:
    """Hold one public key and what the provider says that it is for."""

    kid: object
    algorithm: object
    key: jwk.Key


class Keys:
    """Find keys, and ask for them anew when they have been changed."""

    def __init__(self, ask: Callable[[], Awaitable[Document]], now: Callable[[], float]) -> None:
        async def asked() -> tuple[Named, ...]:
            return usable(await ask())

        self._kept, self._now = Kept(asked, now), now
        self._missed: float | None = None

    async def key(self, header: Mapping[str, object]) -> jwk.Key:
        """Return the key for a token's header. Raises Refused("kid") and Unavailable."""
        try:
            return choose(await self._kept.get(KEEP), header)
        except Refused:
            if self._missed is not None and 0 <= self._now() - self._missed < MINUTE:
                raise
            self._missed = self._now()
            return choose(await self._kept.get(0), header)  # those who come meanwhile wait for it in the line above


def usable(document: Document) -> tuple[Named, ...]:
    """Return the public keys for signatures in a set; what cannot be read is nobody's key (RFC 7517, 5)."""
    listed = document.get("keys")
    return tuple(named for each in (listed if isinstance(listed, list) else ()) if (named := _named(each)))


def choose(keys: tuple[Named, ...], header: Mapping[str, object]) -> jwk.Key:
    """Return the one key that a header can mean; a header without a name means the only key there is."""
    algorithm, kid = str(header["alg"]), header.get("kid")
    if kid is None and len(keys) != 1:
        raise Refused("kid")
    meant = [
        each.key
        for each in keys
        if (kid is None or each.kid == kid)
        and each.key.key_type == _KINDS[algorithm[:2]]
        and each.algorithm in (None, algorithm)
    ]
    if len(meant) != 1:
        raise Refused("kid")
    return meant[0]


def _named(described: object) -> Named | None:
    if not isinstance(described, dict) or described.get("kty") not in _KINDS.values():
        return None
    if described.get("use", "sig") != "sig" or (described["kty"] == "RSA" and len(str(described.get("n"))) < _SHORTEST):
        return None
    try:
        return Named(described.get("kid"), described.get("alg"), jwk.import_key(described))
    except (JoseError, ValueError, TypeError, KeyError):
        return None
