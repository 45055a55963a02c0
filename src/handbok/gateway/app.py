"""The wiring: a request comes in, the visitor's own site answers.

What is decided here is decided on the path that the server has decoded, scope["path"], and on nothing that can be made
to differ from it (security.md).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from handbok.gateway import guard, message, store
from handbok.gateway.answer import Answer, answer, plain, redirect
from handbok.gateway.demo import Demo
from handbok.gateway.file import Changed
from handbok.gateway.head import Head
from handbok.gateway.login import Login
from handbok.gateway.releases import Releases
from handbok.gateway.site import Release
from handbok.gateway.visitor import Visitor
from handbok.gateway.whole import Whole
from handbok.release.csp import policy

WHO = "/.handbok/site"
"""Where a web server in front of us asks whose site a cookie gives; a name that no site can hold."""
_KEPT = 10  # seconds that it may remember the answer


def demo(manifest: Path) -> ASGIApp:
    """Return the gateway with the demo login for a build. Raises site.Refused when it cannot be served."""
    releases = Releases(manifest, fixed_fields(guard.HEADERS))
    releases.watch()
    return Gateway(releases, Demo())


def fixed_fields(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    """Return headers as ASGI has them."""
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]


class Gateway:
    """Answer requests, each from one release and, but for the login, from one audience's site."""

    def __init__(
        self,
        releases: Releases,
        login: Login,
        headers: dict[str, str] = guard.HEADERS,
        count: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._releases = releases
        self._login = login
        self._headers = headers
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Be an ASGI application."""
        if scope["type"] != "http":
            return
        head = Head(scope)
        response = guard.refusal(head, self._login.is_ours) or await self._respond(head, scope, receive)
        if isinstance(response, Response):
            self._secure(response)
        self._count(response.status_code)
        await response(scope, receive, send)

    async def _respond(self, head: Head, scope: Scope, receive: Receive) -> Answer:
        try:
            try:
                return await self._from(self._releases.current, head, scope, receive)
            except Changed:  # a new build took this one's place while we read
                return await self._from(self._releases.refreshed(), head, scope, receive)
        except Changed:
            return message.between_builds()
        except store.Unavailable:
            return message.store_away()

    async def _from(self, release: Release, head: Head, scope: Scope, receive: Receive) -> Answer:
        visitor = await self._login.visitor(head, release.audiences)
        endpoint = self._login.endpoints.get(head.path)
        if endpoint is not None:
            return await endpoint(Request(scope, receive), head, release, visitor)
        if head.method not in ("GET", "HEAD"):
            return plain(405, "Adressen tar bara emot GET och HEAD.", {"Allow": "GET, HEAD"})
        if visitor.expired:
            return self._login.expired(head, visitor)
        if head.path == WHO:
            return _who(release, visitor)
        found = _page(head, release, visitor)
        return _with_cookie(found, visitor.cookie) if visitor.cookie else found

    def _secure(self, response: Response) -> None:
        for name, value in self._headers.items():
            response.headers[name] = value
        response.headers.setdefault("Content-Security-Policy", policy(()))


def _page(head: Head, release: Release, visitor: Visitor) -> Answer:
    site = release.sites[visitor.audience]
    if file := site.files.get(head.path):
        return answer(head, file)
    if f"{head.path}/" in site.files:
        return redirect(308, f"./{quote(head.path.rpartition('/')[2])}/")
    whole = site.not_found.accepted(head.field(b"accept-encoding")) if site.not_found else None
    return whole or plain(404, "Sidan finns inte.")


def _who(release: Release, visitor: Visitor) -> Response:
    keep = _KEPT if visitor.session and not visitor.cookie else 0
    headers = {"X-Handbok-Site": f"{release.id}/{visitor.audience}", "X-Accel-Expires": str(keep)}
    response = plain(200, visitor.audience, headers)
    if visitor.cookie:
        response.headers["Set-Cookie"] = visitor.cookie
    return response


def _with_cookie(response: Answer, cookie: str) -> Answer:
    if isinstance(response, Whole):
        return response.with_cookie(cookie)
    response.headers.append("Set-Cookie", cookie)
    return response
