"""Who asks: the audience whose site answers, and what to tell the browser about its session."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Visitor:
    """Hold the audience whose site a visitor gets, and the widest that the visitor may see.

    They differ while somebody looks at the handbook as a narrower audience does. `session` is the session's id, "" for
    those who are not signed in; `cookie` is a Set-Cookie value to send along; `expired` tells of a session that was.
    """

    audience: str
    widest: str
    session: str = ""
    cookie: str = ""
    expired: bool = False

    @property
    def narrowed(self) -> bool:
        """Tell whether the visitor looks at the handbook as a narrower audience does."""
        return self.audience != self.widest
