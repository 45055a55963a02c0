"""The head of a request: what the gateway reads of it, read once."""

from __future__ import annotations

from starlette.types import Scope


class Head:
    """Hold a request's method, decoded path and header fields.

    Header names are as ASGI gives them, in lower case. Of a field that is repeated the last one counts, but for Host
    and Cookie, where all are kept: two of them are an attempt to be read in two ways.
    Nothing a proxy may add is read: neither X-Forwarded-* nor Forwarded, in any spelling, changes an answer.
    """

    __slots__ = ("cookies", "fields", "hosts", "method", "path", "size")

    def __init__(self, scope: Scope) -> None:
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        self.hosts: list[bytes] = []
        self.cookies: list[bytes] = []
        self.fields: dict[bytes, bytes] = {}
        size = 0
        for name, value in scope["headers"]:
            size += len(name) + len(value)
            if name == b"cookie":
                self.cookies.append(value)
            elif name == b"host":
                self.hosts.append(value)
            else:
                self.fields[name] = value
        self.size = size

    def field(self, name: bytes) -> str:
        """Return a header field's value, or ""."""
        return self.fields.get(name, b"").decode("latin-1")

    def cookie(self, name: str) -> list[str]:
        """Return the values of every cookie of a name."""
        pairs = (pair.strip().partition("=") for field in self.cookies for pair in field.decode("latin-1").split(";"))
        return [value for each, _, value in pairs if each == name]

    @property
    def in_background(self) -> bool:
        """Tell whether a script asked, and not a reader who went to a page (Fetch Metadata; older browsers say nothing)."""
        return self.field(b"sec-fetch-mode") not in ("", "navigate")
