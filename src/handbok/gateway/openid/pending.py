"""Logins that are under way: kept in the browser that began them, sealed, so that none costs us memory.

Up to three may be under way at once, in as many tabs.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from handbok.gateway.head import Head
from handbok.gateway.oidc import Begun
from handbok.gateway.session import Seal
from handbok.gateway.session import forget as _forget

COOKIE = "__Host-handbok-login"
_ATTRIBUTES = "Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax"
_SECONDS = 600
_MOST = 3
_MAX = 8192  # characters


def with_new(seal: Seal, head: Head, begun: Begun, token: str) -> str:
    """Return the Set-Cookie value that keeps one more login; `token` is the page wanted after it."""
    kept = [*_kept(seal, head), (asdict(begun), token)][-_MOST:]
    while len(value := seal.sealed(COOKIE, kept)) > _MAX // 3 and len(kept) > 1:
        kept = kept[1:]
    return f"{COOKIE}={value}; {_ATTRIBUTES}"


def found(seal: Seal, head: Head, states: Sequence[str]) -> tuple[Begun, str] | None:
    """Return the login that an answer's state belongs to, and the page wanted; None unless this browser began it."""
    if len(states) != 1:
        return None
    for begun, token in _kept(seal, head):
        if hmac.compare_digest(begun["state"].encode(), states[0].encode()):
            return Begun(**begun), token
    return None


def forget() -> str:
    """Return the Set-Cookie value that takes the logins away."""
    return _forget(COOKIE)


def _kept(seal: Seal, head: Head) -> list[tuple[dict[str, Any], str]]:
    values = head.cookie(COOKIE)
    if len(values) != 1 or len(values[0]) > _MAX:
        return []
    return [(begun, token) for begun, token in seal.facts(COOKIE, values[0], _SECONDS) or ()]
