"""What must be remembered between requests: which sessions are open, and what may be used only once.

Only open sessions are kept, not ended ones: a store that is lost ends every session instead of opening those that were
ended. A session is known by its random id; to end it from the provider's side it is found by marks, keyed hashes of the
provider's subject and session ids, which cannot be turned back (security.md: only audience, session id and times are kept).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Unavailable(Exception):
    """Tell that the store does not answer: nobody is let in on trust."""


class Store(Protocol):
    """Keep open sessions. Every method raises Unavailable when the store cannot be asked."""

    async def begin(self, session: str, marks: Sequence[str], seconds: int) -> None:
        """Open a session that can be ended by its id or any of its marks, for at most so many seconds."""

    async def is_open(self, session: str) -> bool:
        """Tell whether a session is open."""

    async def end(self, session: str) -> None:
        """End a session."""

    async def end_marked(self, mark: str) -> int:
        """End every session that has a mark, and return how many they were."""

    async def first(self, what: str, seconds: int) -> bool:
        """Tell whether this is the first time that something is used, and remember it for so many seconds."""

    async def close(self) -> None:
        """Let go of the store."""
