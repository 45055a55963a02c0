"""The store that a configuration names."""

from __future__ import annotations

from pathlib import Path

from handbok.gateway.store import Store
from handbok.gateway.store.sqlite import SqliteStore


def store_of(address: str) -> Store:
    """Return the store of an address, sqlite:///… or redis://…. Raises Unavailable for a file that cannot be opened."""
    if address.startswith("sqlite:///"):
        return SqliteStore(Path("/" + address.removeprefix("sqlite:///").lstrip("/")))
    from handbok.gateway.store.redis import RedisStore  # its library takes long to load, and few need it

    return RedisStore(address)
