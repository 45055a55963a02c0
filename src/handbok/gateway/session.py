"""What the demo login keeps in the browser: the id of the chosen audience, in a plain cookie of its own name.

It proves nothing and protects nothing: whoever can reach the gateway can write it. So it is only ever accepted by a
gateway that answers on this machine alone (server.py), and no other kind of login reads it.
"""

from __future__ import annotations

from collections.abc import Sequence

from handbok.gateway.policy import audience_of_choice

COOKIE = "handbok-demo"
_ATTRIBUTES = "Path=/; HttpOnly; SameSite=Lax"


def audience(headers: Sequence[str], audiences: Sequence[str]) -> str:
    """Return the audience that a request's Cookie headers stand for."""
    pairs = (pair.strip().partition("=") for header in headers for pair in header.split(";"))
    return audience_of_choice([value for name, _, value in pairs if name == COOKIE], audiences)


def remember(audience: str) -> str:
    """Return the Set-Cookie value that keeps a choice until the browser is closed."""
    return f"{COOKIE}={audience}; {_ATTRIBUTES}"


def forget() -> str:
    """Return the Set-Cookie value that ends the session."""
    return f"{COOKIE}=; Max-Age=0; {_ATTRIBUTES}"
