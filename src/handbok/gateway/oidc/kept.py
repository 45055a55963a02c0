"""What the provider has said, kept for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from handbok.gateway.oidc.refusal import Refused, Unavailable

PAUSE = 2.0
"""Seconds in which a failure is given to all who ask: a thousand logins while it is down are one question to it."""

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Ask once for all who wait."""

    def __init__(self, ask: Callable[[], Awaitable[Value]], now: Callable[[], float]) -> None:
        self._ask, self._now = ask, now
        self._lock = asyncio.Lock()
        self._answer: tuple[float, Value] | None = None
        self._failure: tuple[float, Refused | Unavailable] | None = None

    async def get(self, age: float) -> Value:
        """Return an answer that is younger than `age` seconds. Raises Unavailable and Refused."""
        async with self._lock:
            if self._answer and 0 <= self._now() - self._answer[0] < age:
                return self._answer[1]
            if self._failure and 0 <= self._now() - self._failure[0] < PAUSE:
                raise type(self._failure[1])(*self._failure[1].args)
            try:
                value = await self._ask()
            except (Refused, Unavailable) as failure:
                self._failure = (self._now(), failure)
                raise
            self._answer, self._failure = (self._now(), value), None
            return value
