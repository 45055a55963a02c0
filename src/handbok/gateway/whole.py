"""An answer made once and sent many times: headers and body as the server takes them."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.types import Message, Receive, Scope, Send

Fields = Sequence[tuple[bytes, bytes]]


class Whole:
    """Be an ASGI application that gives the same answer to everybody who is sent to it."""

    __slots__ = ("_body", "_start", "etag", "status_code")

    def __init__(self, status: int, fields: Fields, body: bytes, etag: str = "") -> None:
        self.status_code = status
        self.etag = etag
        self._start: Message = {"type": "http.response.start", "status": status, "headers": list(fields)}
        self._body: Message = {"type": "http.response.body", "body": body}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; to HEAD only the headers."""
        await send(self._start)
        await send(self._body if scope["method"] != "HEAD" else _NOTHING)

    @property
    def body(self) -> bytes:
        """Return what is sent."""
        body: bytes = self._body["body"]
        return body

    def with_cookie(self, cookie: str) -> Whole:
        """Return the same answer with a cookie to keep."""
        fields = [*self._start["headers"], (b"set-cookie", cookie.encode("latin-1"))]
        return Whole(self._start["status"], fields, self.body, self.etag)


_NOTHING: Message = {"type": "http.response.body", "body": b""}
