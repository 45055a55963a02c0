"""What the browser keeps of a session: an encrypted cookie that only we can read or make."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

COOKIE = "__Host-handbok"
_ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Lax"
_MAX = 1024  # characters
_RENEW = 300  # seconds after which the time of the last visit is written anew


@dataclass(frozen=True, slots=True)
class Session:
    """Hold a session: its id, the audience it gives, the narrower one looked at if any, and two times in seconds."""

    id: str
    audience: str
    view: str
    began: int
    seen: int


@dataclass(frozen=True, slots=True)
class Limits:
    """Hold how long a session lasts at most, and without a visit; in seconds."""

    absolute: int = 8 * 3600
    idle: int = 3600


def begun(audience: str, now: int) -> Session:
    """Return a new session with an id that nobody can guess: 256 bits."""
    return Session(secrets.token_urlsafe(32), audience, "", now, now)


def is_over(session: Session, now: float, limits: Limits) -> bool:
    """Tell whether a session has lasted too long, or been left too long."""
    return not (session.began <= now + 1 and now < session.began + limits.absolute and now < session.seen + limits.idle)


def is_due(session: Session, now: float, limits: Limits) -> bool:
    """Tell whether it is time to write down that the visitor has been here."""
    return now - session.seen >= min(_RENEW, limits.idle // 4)


def visited(session: Session, now: int) -> Session:
    """Return a session whose visitor was here now."""
    return replace(session, seen=now)


class Seal:
    """Seal sessions into cookies and open them. The first key seals; every key opens, so that keys can be rotated."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._open = lru_cache(4096)(self._decrypted)

    def cookie(self, session: Session) -> str:
        """Return the Set-Cookie value that keeps a session until the browser is closed."""
        return f"{COOKIE}={self.sealed(COOKIE, asdict(session))}; {_ATTRIBUTES}"

    def opened(self, values: Sequence[str]) -> Session | None:
        """Return the session in a request's cookies; None unless there is exactly one, whole and ours."""
        return self._open(values[0]) if len(values) == 1 and len(values[0]) <= _MAX else None

    def sealed(self, purpose: str, facts: object) -> str:
        """Return facts as a token that only we can read or make, and that serves one purpose."""
        return self._fernet.encrypt(json.dumps([purpose, facts], separators=(",", ":")).encode()).decode().rstrip("=")

    def facts(self, purpose: str, token: str, seconds: int | None = None) -> Any:
        """Return the facts of a token, at most so old; None for one that is not ours in every bit, or for something else."""
        padded = token + "=" * (-len(token) % 4)
        try:
            text = self._fernet.decrypt(padded, ttl=seconds)
        except InvalidToken:
            return None
        found, facts = json.loads(text)
        return facts if found == purpose and _is_canonical(padded) else None

    def _decrypted(self, value: str) -> Session | None:
        facts = self.facts(COOKIE, value)
        return None if facts is None else Session(**facts)


def forget(name: str = COOKIE) -> str:
    """Return the Set-Cookie value that takes a cookie away."""
    return f"{name}=; Max-Age=0; {_ATTRIBUTES}"


def _is_canonical(token: str) -> bool:
    """Tell whether base64's spare bits are as they were made: another spelling of the same bytes is a changed cookie."""
    return base64.urlsafe_b64encode(base64.urlsafe_b64decode(token)).decode() == token
