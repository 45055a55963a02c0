"""What every kind of login is to the gateway: it knows the visitors, and answers some addresses of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response

from handbok.gateway.head import Head
from handbok.gateway.site import Release
from handbok.gateway.visitor import Visitor

LOGIN = "/logga-in"
LOGOUT = "/logga-ut"

Endpoint = Callable[[Request, Head, Release, Visitor], Awaitable[Response]]


class Login(Protocol):
    """Be the demo login or the one with OpenID Connect."""

    endpoints: Mapping[str, Endpoint]
    """Addresses that a visitor is needed for."""

    def is_ours(self, host: bytes) -> bool:
        """Tell whether a Host header names us."""

    async def visitor(self, head: Head, audiences: Sequence[str]) -> Visitor:
        """Return who asks. Raises store.Unavailable when that cannot be known."""

    def expired(self, head: Head, visitor: Visitor) -> Response:
        """Return what somebody is told whose session is over."""

    async def close(self) -> None:
        """Let go of what the login holds."""
