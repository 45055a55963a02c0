"""The wiring: a request comes in, the visitor's own site answers.

What is decided here is decided on the path that the server has decoded, scope["path"], and on nothing that can be made
to differ from it (security.md).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from handbok.gateway import guard, login, session
from handbok.gateway.answer import answer, plain, redirect
from handbok.gateway.file import Changed
from handbok.gateway.releases import Releases
from handbok.gateway.site import Release, Site

Page = Callable[[Request, Release, str], Awaitable[Response]]


def create(manifest: Path) -> ASGIApp:
    """Return the gateway for a build. Raises site.Refused when it cannot be served."""
    return Gateway(Releases(manifest))


class Gateway:
    """Answer requests, each from one release and, but for the login, from one audience's site."""

    def __init__(self, releases: Releases) -> None:
        self._releases = releases
        self._own: dict[str, Page] = {login.LOGIN: login.choose, login.LOGOUT: login.leave}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Be an ASGI application."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        response = guard.refusal(request) or await self._respond(request)
        response.headers.update(guard.HEADERS)
        response.headers.setdefault("Content-Security-Policy", guard.POLICY)
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        try:
            return await self._from(self._releases.current(), request)
        except Changed:  # a new build took this one's place while we read
            pass
        try:
            return await self._from(self._releases.reloaded(), request)
        except Changed:
            return plain(503, "Handboken byggs om. Försök igen om en stund.")

    async def _from(self, release: Release, request: Request) -> Response:
        visitor = session.audience(request.headers.getlist("cookie"), release.audiences)
        own = self._own.get(request.scope["path"])
        if own is not None:
            return await own(request, release, visitor)
        if request.method not in ("GET", "HEAD"):
            return plain(405, "Adressen tar bara emot GET och HEAD.", {"Allow": "GET, HEAD"})
        return _page(request, release.sites[visitor])


def _page(request: Request, site: Site) -> Response:
    path = request.scope["path"]
    if file := site.files.get(path):
        return answer(request, file)
    if f"{path}/" in site.files:
        return redirect(308, f"./{quote(path.rpartition('/')[2])}/")
    if site.not_found is None:
        return plain(404, "Sidan finns inte.")
    return answer(request, site.not_found, 404)
