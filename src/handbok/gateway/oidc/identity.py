"""A login: as it was begun, and as it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Begun:
    """Hold what only the browser that began a login may know; it is kept in that browser's encrypted cookie."""

    state: str
    nonce: str
    verifier: str = field(repr=False)
    began: int


@dataclass(frozen=True)
class Identity:
    """Hold who has logged in: of all claims only the one that policy reads, under its configured name."""

    subject: str
    provider_session: str | None
    claims: Mapping[str, object]
    id_token: str = field(repr=False)
    """For id_token_hint at logout, and nothing else: it holds more than is needed."""
