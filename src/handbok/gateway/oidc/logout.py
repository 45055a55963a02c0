"""A logout that the provider tells us of (OpenID Connect Back-Channel Logout 1.0, 2.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbok.gateway.oidc.claims import AHEAD, ANY_TOKEN, OLDEST, Check, Claims, text

EVENT = "http://schemas.openid.net/event/backchannel-logout"


@dataclass(frozen=True)
class LoggedOut:
    """Hold whose sessions end: all of a subject's, or one; and how long the token's id must be remembered."""

    subject: str | None
    session: str | None
    jti: str
    expires: int


def logged_out(claims: Claims, now: float) -> LoggedOut:
    """Return what a checked logout token says; after `expires` it would be refused for its age, so can be forgotten."""
    return LoggedOut(text(claims, "sub"), text(claims, "sid"), str(claims["jti"]), int(now) + OLDEST + AHEAD)


def _event(claims: Claims) -> bool:
    events = claims.get("events")
    return isinstance(events, Mapping) and isinstance(events.get(EVENT), Mapping)


def _somebody(claims: Claims) -> bool:
    """Tell whether it says who: what is there must be readable, or a subject would lose all for one session's sake."""
    named = [name for name in ("sub", "sid") if claims.get(name) is not None]
    return bool(named) and all(text(claims, name) is not None for name in named)


LOGOUT_TOKEN: tuple[Check, ...] = (
    *ANY_TOKEN,
    ("events", lambda claims, expected: _event(claims)),
    ("nonce", lambda claims, expected: "nonce" not in claims),
    ("jti", lambda claims, expected: text(claims, "jti") is not None),
    ("sub", lambda claims, expected: _somebody(claims)),
)
