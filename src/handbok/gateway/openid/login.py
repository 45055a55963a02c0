"""Who a visitor is: the public, unless a session says otherwise that is ours, open, and not too old."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from starlette.responses import Response

from handbok.gateway import message, session
from handbok.gateway.answer import plain
from handbok.gateway.config.client import ANSWER
from handbok.gateway.head import Head
from handbok.gateway.login import LOGIN, LOGOUT, Endpoint
from handbok.gateway.openid import account, signin, signout
from handbok.gateway.openid.parts import VIEW, Parts
from handbok.gateway.session import COOKIE
from handbok.gateway.visitor import Visitor


class OpenIdLogin:
    """Let the provider say who somebody is, and our own policy what that person may see."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._host = parts.address.partition("//")[2].encode()
        own = {
            LOGIN: account.ask,
            VIEW: account.view,
            signin.START: signin.start,
            ANSWER: signin.answer,
            LOGOUT: signout.leave,
            signout.ENDED: signout.told,
        }
        self.endpoints: Mapping[str, Endpoint] = {path: partial(endpoint, parts) for path, endpoint in own.items()}

    def is_ours(self, host: bytes) -> bool:
        """Tell whether a Host header is the address's."""
        return host.lower() == self._host

    async def visitor(self, head: Head, audiences: Sequence[str]) -> Visitor:
        """Return who asks. Raises store.Unavailable when an open session cannot be told from an ended one."""
        public = Visitor(audiences[0], audiences[0])
        values = head.cookie(COOKIE) if head.cookies else ()
        found = self._parts.seal.opened(values)
        if found is None:
            return replace(public, cookie=session.forget()) if values else public
        now = time.time()
        if session.is_over(found, now, self._parts.limits) or not await self._parts.store.is_open(found.id):
            return replace(public, expired=True)
        if found.audience not in audiences:
            return public  # an audience that the handbook no longer has
        shown = found.view if found.view in audiences[: audiences.index(found.audience)] else found.audience
        seen = session.visited(found, int(now)) if session.is_due(found, now, self._parts.limits) else None
        return Visitor(shown, found.audience, found.id, self._parts.seal.cookie(seen) if seen else "")

    def expired(self, head: Head, visitor: Visitor) -> Response:
        """Say that the session is over; to a script in so few words that it can tell."""
        if head.in_background:
            return plain(401, "Din inloggning har gått ut.", {"Set-Cookie": session.forget()})
        return message.expired(session.forget(), self._parts.wanted.token(head.path))

    async def close(self) -> None:
        """Let go of the store and the provider."""
        await self._parts.store.close()
        await self._parts.provider.close()
