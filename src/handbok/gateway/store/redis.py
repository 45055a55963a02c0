"""Open sessions in Redis or Valkey: for several gateways."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import cast

from redis.asyncio import Redis
from redis.exceptions import RedisError

from handbok.gateway.store import Unavailable

_PREFIX = "handbok:"
_SECONDS = 1.0  # to wait for an answer: a visitor waits as long


class RedisStore:
    """Be a store on a server that several gateways share.

    Each request with a session asks it: what one gateway ended no other lets in.
    """

    def __init__(self, url: str) -> None:
        self._redis = Redis.from_url(
            url, socket_timeout=_SECONDS, socket_connect_timeout=_SECONDS, decode_responses=True
        )

    async def begin(self, session: str, marks: Sequence[str], seconds: int) -> None:
        """Open a session."""
        async with _available(), self._redis.pipeline() as pipeline:
            pipeline.set(f"{_PREFIX}session:{session}", "1", ex=seconds)
            for mark in marks:
                pipeline.sadd(f"{_PREFIX}mark:{mark}", session)
                pipeline.expire(f"{_PREFIX}mark:{mark}", seconds)
            await pipeline.execute()

    async def is_open(self, session: str) -> bool:
        """Tell whether a session is open."""
        async with _available():
            return bool(await self._redis.exists(f"{_PREFIX}session:{session}"))

    async def end(self, session: str) -> None:
        """End a session."""
        async with _available():
            await self._redis.delete(f"{_PREFIX}session:{session}")

    async def end_marked(self, mark: str) -> int:
        """End every session that has a mark."""
        async with _available():
            sessions = cast("set[str]", await self._redis.smembers(f"{_PREFIX}mark:{mark}"))
            keys = [f"{_PREFIX}session:{session}" for session in sessions]
            ended = int(await self._redis.delete(*keys)) if keys else 0
            await self._redis.delete(f"{_PREFIX}mark:{mark}")
            return ended

    async def first(self, what: str, seconds: int) -> bool:
        """Tell whether this is the first use."""
        async with _available():
            return bool(await self._redis.set(f"{_PREFIX}used:{what}", "1", ex=max(seconds, 1), nx=True))

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.aclose()


@asynccontextmanager
async def _available() -> AsyncIterator[None]:
    try:
        yield
    except (RedisError, OSError) as error:
        raise Unavailable(str(error)) from error
