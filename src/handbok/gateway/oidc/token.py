"""A signed token: what it says, once it is known who signed it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from joserfc import jws
from joserfc.errors import JoseError

from handbok.gateway.oidc.keys import Keys
from handbok.gateway.oidc.refusal import Refused
from handbok.gateway.oidc.wire import Document

# RecursionError: a few thousand brackets. TypeError: a header that is a list.
_UNREADABLE = (JoseError, ValueError, TypeError, RecursionError)


class _Registry(jws.JWSRegistry):
    max_header_length = 8192  # some providers send their certificates along


@dataclass(frozen=True)
class Token:
    """Hold what a token says, and the algorithm that it was signed with."""

    claims: Document
    algorithm: str


async def read(text: str, keys: Keys, algorithms: tuple[str, ...]) -> Token:
    """Return a token that the provider has signed with a pinned algorithm. Raises Refused and Unavailable."""
    registry = _Registry(algorithms=algorithms, strict_check_header=False)
    try:
        signature = jws.extract_compact(text.encode("ascii"), registry=registry)
        header = signature.headers()
        payload = json.loads(signature.payload)
        registry.check_header(header)
    except _UNREADABLE as error:
        raise Refused("malformed") from error
    # Before any key is looked for: neither "none" nor a secret made of the public key gets further.
    if header["alg"] not in algorithms:
        raise Refused("alg")
    if "crit" in header or not isinstance(payload, dict):
        raise Refused("malformed")
    key = await keys.key(header)
    try:
        valid = jws.validate_compact(signature, key, registry=registry)
    except _UNREADABLE as error:
        raise Refused("signature") from error
    if not valid:
        raise Refused("signature")
    return Token(payload, header["alg"])
