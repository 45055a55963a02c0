"""Both stores keep the same promises; each is asked by two processes' worth of connections."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from handbok.gateway.store import Store, Unavailable
from handbok.gateway.store.opening import store_of
from tests.gateway.store.redisserver import RedisServer, redis_server

Answer = TypeVar("Answer")


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisServer]:
    """Give a Redis that no test stops."""
    with redis_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "redis"])
def address(request: pytest.FixtureRequest, tmp_path: Path, redis: RedisServer) -> str:
    """Give the address of an empty store."""
    return f"sqlite://{tmp_path}/s.db" if request.param == "sqlite" else redis.url


def asked(address: str, ask: Callable[[Store, Store], Awaitable[Answer]]) -> Answer:
    """Return what two connections to a store say."""

    async def both() -> Answer:
        one, other = store_of(address), store_of(address)
        try:
            return await ask(one, other)
        finally:
            await one.close()
            await other.close()

    return asyncio.run(both())


def test_open_and_ended(address: str) -> None:
    """A session is open from its beginning to its end, and everybody knows at once."""

    async def ask(one: Store, other: Store) -> list[bool]:
        id = secrets.token_hex()
        found = [await one.is_open(id), await other.is_open(id)]
        await one.begin(id, [], 60)
        found += [await one.is_open(id), await other.is_open(id)]
        await other.end(id)
        return [*found, await one.is_open(id), await other.is_open(id)]

    assert asked(address, ask) == [False, False, True, True, False, False]


def test_time(address: str) -> None:
    """A session that is never ended ends by itself."""

    async def ask(one: Store, other: Store) -> tuple[bool, bool]:
        id = secrets.token_hex()
        await one.begin(id, [], 1)
        before = await other.is_open(id)
        await asyncio.sleep(2.1)
        return before, await other.is_open(id)

    assert asked(address, ask) == (True, False)


def test_marks(address: str) -> None:
    """All sessions of a mark end, and no other."""

    async def ask(one: Store, other: Store) -> tuple[int, int, list[bool]]:
        ids = [secrets.token_hex() for _ in range(3)]
        mark, foreign = secrets.token_hex(), secrets.token_hex()
        await one.begin(ids[0], [mark, secrets.token_hex()], 60)
        await one.begin(ids[1], [mark], 60)
        await one.begin(ids[2], [foreign], 60)
        ended = await other.end_marked(mark)
        return ended, await other.end_marked(mark), [await one.is_open(id) for id in ids]

    assert asked(address, ask) == (2, 0, [False, False, True])


def test_first(address: str) -> None:
    """What may be used once is used once, whoever asks, however many at a time."""

    async def ask(one: Store, other: Store) -> int:
        what = secrets.token_hex()
        found = await asyncio.gather(*(store.first(what, 60) for store in (one, other) * 20))
        return sum(found)

    assert asked(address, ask) == 1


def test_first_again(address: str) -> None:
    """After its time it may be used again."""

    async def ask(one: Store, other: Store) -> list[bool]:
        what = secrets.token_hex()
        found = [await one.first(what, 1), await other.first(what, 1)]
        await asyncio.sleep(2.1)
        return [*found, await other.first(what, 1)]

    assert asked(address, ask) == [True, False, True]


def test_no_file(tmp_path: Path) -> None:
    """A file that cannot be opened is said to be unavailable."""
    with pytest.raises(Unavailable):
        store_of(f"sqlite://{tmp_path}/borta/s.db")


def test_no_server() -> None:
    """So is a server that does not answer, and nobody is let in; when it is back all is well."""
    with redis_server() as server:

        async def ask(one: Store, other: Store) -> tuple[bool, bool]:
            id = secrets.token_hex()
            await one.begin(id, ["m"], 60)
            server.stop()
            for question in (
                one.is_open(id),
                one.first("x", 1),
                one.end(id),
                one.end_marked("m"),
                one.begin(id, [], 1),
            ):
                with pytest.raises(Unavailable):
                    await question
            server.start()
            return await one.is_open(id), await one.first("y", 5)

        assert asked(server.url, ask) == (False, True)
