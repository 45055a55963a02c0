"""Logins from end to end, over real HTTP."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from handbok.gateway.oidc import Client, Identity, LoggedOut, Provider
from tests.gateway.oidc.adversary import CLIENT_ID, SECRET, Adversary
from tests.gateway.oidc.visitor import Visitor

Answer = TypeVar("Answer")


def client_of(adversary: Adversary, **values: Any) -> Client:
    """Return what an operator would have written for an adversary."""
    secret = None if "private_key" in values else SECRET
    usual = {"claim": "groups", "secret": secret, "post_logout_redirect_uri": adversary.post_logout_redirect_uri}
    return Client(adversary.url, CLIENT_ID, adversary.redirect_uri, **{**usual, **values})


async def login(provider: Provider, redirect_uri: str, visitor: Visitor | None = None) -> Identity:
    """Log in as a browser would."""
    url, begun = await provider.begin()
    visitor = visitor or Visitor()
    return await provider.finish(await asyncio.to_thread(visitor.go, url, redirect_uri), begun)


def run(client: Client, use: Callable[[Provider], Awaitable[Answer]], now: Callable[[], float] = time.time) -> Answer:
    """Return what somebody does with a provider of their own."""

    async def used() -> Answer:
        provider = Provider(client, now=now)
        try:
            return await use(provider)
        finally:
            await provider.close()

    return asyncio.run(used())


def identity(adversary: Adversary, **values: Any) -> Identity:
    """Return who a login at an adversary gives, once."""
    return run(client_of(adversary, **values), lambda provider: login(provider, adversary.redirect_uri))


def logged_out(adversary: Adversary, token: str, **values: Any) -> LoggedOut:
    """Return who a logout token ends the sessions of."""
    return run(client_of(adversary, **values), lambda provider: provider.logout_token(token))
